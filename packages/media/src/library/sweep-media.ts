import type { ObjectStore } from '../object-store.ts';
import type { MediaRows } from './medium.ts';

const BATCH = 100;

/** What is swept. */
export interface Swept {
  readonly media: Pick<MediaRows, 'abandon' | 'removed' | 'forget'>;
  readonly store: ObjectStore;
  /** The folder of the store. */
  readonly room: string;
}

/**
 * Removes what nobody wants: uploads that were not finished or not attached in time, and what was detached, with all their
 * objects. The row says so first and goes last, so that whatever is cut short is gone on with the next time. Answers whether there may be more.
 */
export async function sweepMedia({ media, store, room }: Swept, now: Date): Promise<boolean> {
  await media.abandon(now);
  const ids = await media.removed(BATCH);
  for (const id of ids) {
    const keys = (await Array.fromAsync(store.list(`${room}/${id}`))).map(({ key }) => key);
    for (const key of keys) await store.delete(key);
    await media.forget(id);
  }
  return ids.length === BATCH;
}
