import { and, asc, eq } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { posts } from './schema.ts';
import type { PostStore } from './store.ts';

export function postStore({ db }: Connection, clock: () => Date): PostStore {
  return {
    async keep({ dataset, revision, kind, reference, message }) {
      await db
        .insert(posts)
        .values({ dataset, revision, kind, reference, message, at: clock() })
        .onConflictDoUpdate({
          target: [posts.dataset, posts.kind, posts.message],
          set: { revision, reference },
        });
    },
    of: async (dataset, kind) =>
      await db
        .select({ revision: posts.revision, reference: posts.reference, message: posts.message })
        .from(posts)
        .where(and(eq(posts.dataset, dataset), eq(posts.kind, kind)))
        .orderBy(asc(posts.at), asc(posts.message)),
  };
}
