import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '@storegraph/sample-shop/random';
import type { GraphqlClient } from '../../../clients/graphql-client.ts';
import { versionKey } from '../../../clients/crowd/subscriber.ts';

/** An order has so many notes at most; each is an event. */
const MOST_NOTES = 190;
const NOTE = 'The parcel is on its way. '.repeat(70).trim();
const ADD_NOTE = 'mutation($input: AddOrderNoteInput!) { addOrderNote(input: $input) { order { version } userErrors { code } } }';

/** Orders of which something is told all the time. */
export interface Telling {
  /** How many events were told so far, and of how many nobody knows whether they were. */
  readonly told: number;
  readonly notAnswered: number;
  /** When each was, in ms of the clock, by `versionKey`; those since this was last asked. */
  moments(): ReadonlyMap<string, number>;
  /** Of these more is told than of the others from now on: this share of all. */
  favour(orders: readonly string[], share: number): void;
  end(): Promise<void>;
}

export interface TellingOptions {
  readonly support: GraphqlClient;
  readonly random: Random;
  readonly orders: readonly string[];
  /** Of these nothing is told before they are favoured. */
  readonly quiet: readonly string[];
  readonly perSecond: number;
}

/** Has staff note something of these orders, so often in a second. */
export function tellOrders({ support, random, orders, quiet, perSecond }: TellingOptions): Telling {
  let [told, notAnswered, isOver] = [0, 0, false];
  let favoured: { readonly orders: readonly string[]; readonly share: number } = { orders: [], share: 0 };
  let moments = new Map<string, number>();
  const others = orders.filter((order) => !quiet.includes(order));
  const notes = new Map<string, number>();
  const underWay = new Set<Promise<void>>();
  const tell = async (): Promise<void> => {
    const orderId = random.pick(random.chance(favoured.share) ? favoured.orders : others);
    if ((notes.get(orderId) ?? 0) >= MOST_NOTES) return;
    notes.set(orderId, (notes.get(orderId) ?? 0) + 1);
    try {
      const { data, errors } = await support.raw(ADD_NOTE, { input: { orderId, text: NOTE, isInternal: false, idempotencyKey: randomUUID() } });
      if (errors || data.addOrderNote.userErrors.length > 0) throw new Error('not noted');
      moments.set(versionKey(orderId, data.addOrderNote.order.version), Date.now());
      told += 1;
    } catch {
      // Nobody knows what became of it while the gateway is away: at the end the order says which version it has.
      notAnswered += 1;
    }
  };
  const telling = (async () => {
    const begunAt = performance.now();
    for (let nth = 0; !isOver; nth += 1) {
      await delay(Math.max(0, begunAt + (nth * 1_000) / perSecond - performance.now()));
      const work = tell().finally(() => underWay.delete(work));
      underWay.add(work);
    }
    await Promise.all(underWay);
  })();
  return {
    get told() {
      return told;
    },
    get notAnswered() {
      return notAnswered;
    },
    moments() {
      const since = moments;
      moments = new Map();
      return since;
    },
    favour: (those, share) => void (favoured = { orders: those, share }),
    async end() {
      isOver = true;
      await telling;
    },
  };
}
