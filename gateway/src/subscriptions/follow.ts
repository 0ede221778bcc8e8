import type { Knocks } from './knocks.ts';

/** One entity as a subscriber may see it. Rejects when the subscriber may not, or when it cannot be read. */
export interface FollowedEntity<Snapshot> {
  /** As it is now, and its version. */
  present(): Promise<{ snapshot: Snapshot; version: number }>;
  presentVersion(): Promise<number>;
  asOf(version: number): Promise<Snapshot>;
}

/**
 * Yields each version of an entity once and in order: the present one first, or every one after
 * `afterVersion`; then each new one, as knocks tell. A knock only says that there is something to read:
 * one that comes twice is nothing new, and versions that passed without one are read as well.
 */
export async function* follow<Snapshot>(
  entity: FollowedEntity<Snapshot>,
  knocks: Knocks,
  afterVersion: number | undefined,
  signal: AbortSignal,
): AsyncGenerator<Snapshot, void> {
  let last: number;
  if (afterVersion === undefined) {
    const { snapshot, version } = await entity.present();
    last = version;
    yield* handOver(snapshot, knocks);
  } else {
    last = Math.max(0, afterVersion);
    knocks.knock(await entity.presentVersion());
  }
  while (!signal.aborted) {
    if (knocks.takeLook()) knocks.knock(await entity.presentVersion());
    while (last < knocks.upTo && !signal.aborted) {
      last += 1;
      yield* handOver(await entity.asOf(last), knocks);
    }
    await knocks.next();
  }
}

function* handOver<Snapshot>(snapshot: Snapshot, knocks: Knocks): Generator<Snapshot, void> {
  const done = knocks.reading();
  yield snapshot;
  done();
}
