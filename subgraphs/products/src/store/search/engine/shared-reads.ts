import type { EntityManager } from 'typeorm';
import type { Read, Statement } from './statement.ts';

/** Has the same work done once, whoever asks for it while it is under way. */
export function createSharing(): <Outcome>(key: string, work: () => Promise<Outcome>) => Promise<Outcome> {
  const underWay = new Map<string, Promise<unknown>>();
  return <Outcome>(key: string, work: () => Promise<Outcome>) => {
    const found = underWay.get(key) ?? work().finally(() => underWay.delete(key));
    underWay.set(key, found);
    return found as Promise<Outcome>;
  };
}

/** Has no more than so many done at once; whoever comes later waits for a turn, first come first served. */
export function createTurns(atOnce: number): <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome> {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/** Reads for searches: equal statements that are under way are sent once, since many look for the same; and however many search, connections are left to the other pages. */
export function createSharedReads(manager: EntityManager, atOnce: number): Read {
  const share = createSharing();
  const inTurn = createTurns(atOnce);
  return <Row>({ sql, parameters }: Statement) => share(JSON.stringify([sql, parameters]), () => inTurn(() => manager.query<Row[]>(sql, parameters)));
}
