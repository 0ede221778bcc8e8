import type { Payload } from './payload.ts';

/** The payloads that were shown last, for those who are a little behind. */
export interface ReplayBuffer {
  get(position: number): Payload | undefined;
  add(position: number, payload: Payload): void;
}

const MOST = 100;
const MOST_CHARACTERS = 4 * 1024 * 1024;

/** Keeps a hundred, less when they are long; the last one in any case. */
export function createReplayBuffer(most = MOST, mostCharacters = MOST_CHARACTERS): ReplayBuffer {
  const kept = new Map<number, Payload>();
  let characters = 0;
  return {
    get: (position) => kept.get(position),
    add(position, payload) {
      characters += payload.text.length - (kept.get(position)?.text.length ?? 0);
      kept.set(position, payload);
      for (const [oldest, { text }] of kept) {
        if (kept.size === 1 || (kept.size <= most && characters <= mostCharacters)) return;
        kept.delete(oldest);
        characters -= text.length;
      }
    },
  };
}
