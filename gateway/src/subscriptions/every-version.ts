import { invalidCursor } from './cursors.ts';
import type { Entry, Feed, FeedKind, FeedOptions } from './feed.ts';
import type { Payload } from './payload.ts';
import { createReplayBuffer } from './replay-buffer.ts';
import { openWatch } from './watch.ts';

/**
 * Shows each version of one entity once and in order: the present one first, or every one after the mark; then each
 * new one, as events tell. An event only says that there is something to read: one that comes twice is nothing new,
 * and versions that passed without one are read as well. Positions are versions.
 */
export const everyVersion: FeedKind = { skips: false, endsLast: false, open };

function open({ prepared, bus, resolve, tell, fail }: FeedOptions): Feed {
  let upTo = 0;
  const recent = createReplayBuffer();
  const underWay = new Map<number, Promise<Payload>>();
  let traceparent: string | null = null;
  const knock = (version: number): void => {
    if (!(version > upTo)) return;
    upTo = version;
    tell();
  };
  const watch = openWatch({
    bus, watched: prepared.followed?.watched ?? [],
    see(_, envelope) {
      traceparent = envelope.traceparent ?? null;
      // Also who has it hears of it: what passes while somebody reads is counted.
      if (envelope.aggregateVersion <= upTo) tell();
      knock(envelope.aggregateVersion);
    },
    missed: () => void resolve.retry(() => resolve.presentVersion(idOf(prepared.followed?.watched))).then(knock, fail),
  });
  const id = idOf(prepared.followed?.watched);
  const read = async (version: number): Promise<Payload> => {
    const payload = await resolve.retry(() => resolve.entity(id, { version, traceparent })).then((found) => found.payload, resolve.failure);
    underWay.delete(version);
    if (!payload.isLast) recent.add(version, payload);
    return payload;
  };
  const load = (version: number): Promise<Payload> => {
    const loading = underWay.get(version) ?? read(version);
    underWay.set(version, loading);
    return loading;
  };
  const fromPresent = shared(async (): Promise<Entry> => {
    const { payload, version } = await resolve.entity(id);
    recent.add(version, payload);
    knock(version);
    return { payloads: [payload], position: version };
  });
  const look = shared(async () => knock(await resolve.presentVersion(id)));

  return {
    async enter(mark) {
      const after = mark === undefined ? undefined : versionOf(mark);
      await watch.begun;
      if (after === undefined) return fromPresent();
      await look();
      return { payloads: [], position: Math.max(0, after) };
    },
    next(position) {
      if (position >= upTo) return undefined;
      return { position: position + 1, payload: recent.get(position + 1) ?? load(position + 1) };
    },
    use: ({ followed }) => watch.use(followed?.watched ?? []),
    stop: () => watch.stop(),
  };
}

const idOf = (watched: readonly { readonly id: string | undefined }[] = []): string => watched[0]?.id ?? '';

function versionOf(mark: string): number {
  if (!/^-?\d+$/.test(mark)) throw invalidCursor();
  return Number(mark);
}

/** Who asks while it is under way gets the same. */
export function shared<Answer>(work: () => Promise<Answer>): () => Promise<Answer> {
  let underWay: Promise<Answer> | undefined;
  return () => (underWay ??= work().finally(() => (underWay = undefined)));
}
