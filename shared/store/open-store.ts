import { join } from 'node:path';
import { activityStore } from './activities.ts';
import { askedStore } from './asked.ts';
import { checklistStore } from './checklists.ts';
import type { Connection } from './connection.ts';
import { conversationStore } from './conversations.ts';
import { datasetStore } from './datasets.ts';
import { connectEmbedded } from './embedded.ts';
import { feedbackStore } from './feedback.ts';
import { filesInDatabase } from './files-database.ts';
import { filesInFolder } from './files-folder.ts';
import { handbookStore } from './handbooks.ts';
import { holderStore } from './holders.ts';
import { openJobs } from './jobs.ts';
import { migrate } from './migrate.ts';
import { postStore } from './posts.ts';
import { connectServed } from './served.ts';
import type { FileStore, Store } from './store.ts';
import { sayingWhenGone } from './store-gone.ts';

export interface StorePlace {
  /** Folder of the embedded database, and of handed-over files. */
  home: string;
  /** Address of a PostgreSQL to use instead of the embedded one. */
  databaseUrl?: string | null;
  /** Where files are: with the embedded database in the folder, with a served one in the database, by default. */
  filesIn?: 'folder' | 'database';
  clock?: () => Date;
}

/** Opens the store, bringing its tables up to date; throws one sentence for people when it cannot be used. */
export async function openStore({
  home,
  databaseUrl,
  filesIn = databaseUrl ? 'database' : 'folder',
  clock = () => new Date(),
}: StorePlace): Promise<Store> {
  const connection = databaseUrl ? await connectServed(databaseUrl) : await connectEmbedded(home);
  const files = filesIn === 'folder' ? filesInFolder(join(home, 'files')) : filesInDatabase(connection.db);
  try {
    await migrate(connection);
    return await assemble(connection, files, clock);
  } catch (cause) {
    await connection.close();
    throw cause;
  }
}

async function assemble(connection: Connection, files: FileStore, clock: () => Date): Promise<Store> {
  const { jobs, follow, close } = await openJobs(connection);
  return {
    datasets: sayingWhenGone(datasetStore(connection, clock, follow)),
    files: sayingWhenGone(files),
    checklists: sayingWhenGone(checklistStore(connection, clock)),
    conversations: sayingWhenGone(conversationStore(connection)),
    posts: sayingWhenGone(postStore(connection, clock)),
    activities: sayingWhenGone(activityStore(connection, clock)),
    holders: sayingWhenGone(holderStore(connection)),
    handbooks: sayingWhenGone(handbookStore(connection, clock)),
    asked: sayingWhenGone(askedStore(connection, clock, follow)),
    feedback: sayingWhenGone(feedbackStore(connection)),
    jobs,
    async close() {
      await close();
      await connection.close();
    },
  };
}
