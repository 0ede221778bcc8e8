import { cpSync, rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { layOut } from '@storegraph/stack/data/directory';
import { processOf, signal } from '../shop/processes.ts';
import type { ShopFacts } from '../shop/start-shop.ts';

const LOOK_MS = 20;

/** A broker whose disk can be given the state of an earlier time, or none. */
export interface Broker {
  /** Notes what is on its disk now, as it would be after a power cut. */
  remember(name: string): void;
  /** Kills it, and has it find what was noted, or nothing, when it is started again. Resolves when its process is there again. */
  loseDisk(name?: string): Promise<void>;
}

/** The broker of a shop. Notes are kept beside its folder. */
export function brokerOf(shop: Pick<ShopFacts, 'dataDirectory'>): Broker {
  const streams = `${layOut(shop.dataDirectory).nats}/streams`;
  const note = (name: string): string => `${shop.dataDirectory}/nats/note-${name}`;
  return {
    remember(name) {
      // Held still, so that what is copied is of one moment.
      signal(shop, 'nats', 'SIGSTOP');
      try {
        rmSync(note(name), { recursive: true, force: true });
        cpSync(streams, note(name), { recursive: true });
      } finally {
        signal(shop, 'nats', 'SIGCONT');
      }
    },
    async loseDisk(name) {
      while (!processOf(shop, 'nats')) await delay(LOOK_MS);
      const before = processOf(shop, 'nats');
      signal(shop, 'nats', 'SIGKILL');
      // Its supervisor waits a moment before it starts it again: that is enough for this.
      rmSync(streams, { recursive: true, force: true });
      if (name !== undefined) cpSync(note(name), streams, { recursive: true });
      for (let now = before; now === undefined || now.since === before?.since; now = processOf(shop, 'nats')) await delay(LOOK_MS);
    },
  };
}
