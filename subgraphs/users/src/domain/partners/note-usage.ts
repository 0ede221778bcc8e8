import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import type { UsageNote } from './usage.ts';

/** What the gateway counted since it told last. */
export interface UsageFlush {
  /** A UUID: a flush that comes again counts once. */
  readonly id: string;
  readonly notes: readonly UsageNote[];
  /** API keys by their hashes, and when each was shown last. */
  readonly keys: readonly { readonly hash: string; readonly lastUsedAt: Date }[];
}

/** Adds what the gateway counted to what is known. */
export type NoteUsage = (flush: UsageFlush) => Promise<void>;

/** A clock that is ahead does not put runs into hours that are yet to come. */
export function createNoteUsage({ transact, now }: { transact: Transact<Stores>; now: () => Date }): NoteUsage {
  return async ({ id, notes, keys }) => {
    const latest = now();
    const noLater = <Note extends { readonly lastUsedAt: Date }>(note: Note): Note => (note.lastUsedAt > latest ? { ...note, lastUsedAt: latest } : note);
    await transact(async ({ usage }) => {
      if (await usage.add(id, notes.map(noLater))) await usage.keysUsed(keys.map(noLater));
    });
  };
}
