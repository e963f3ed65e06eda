import { eq, lt } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { activities } from './schema.ts';
import type { ActivityStore } from './store.ts';

const week = 7 * 24 * 60 * 60 * 1000;

export function activityStore({ db }: Connection, clock: () => Date): ActivityStore {
  let forgotten = 0;
  /** An activity is delivered again within minutes, never after days. */
  const forgetOld = async () => {
    const now = clock().getTime();
    if (now - forgotten < week / 7) return;
    forgotten = now;
    await db.delete(activities).where(lt(activities.at, new Date(now - week)));
  };
  return {
    async claim(activity) {
      await forgetOld();
      const made = await db
        .insert(activities)
        .values({ id: activity, at: clock() })
        .onConflictDoNothing()
        .returning({ id: activities.id });
      return made.length > 0;
    },
    async release(activity) {
      await db.delete(activities).where(eq(activities.id, activity));
    },
  };
}
