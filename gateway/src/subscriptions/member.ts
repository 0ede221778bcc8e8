import type { Entry, Feed, FeedKind, News } from './feed.ts';
import type { Payload } from './payload.ts';

/** Where a subscriber's payloads go. */
export interface Sink {
  /** Sends one. Undefined when there is room for more; otherwise a promise that resolves when there is. Never throws. */
  send(payload: Payload): Promise<void> | undefined;
  /** Nothing more comes. */
  end(): void;
  /** More passed than are kept for who does not read. Nothing more is sent. */
  tooSlow(): void;
}

/** One subscriber of a group. */
export interface Member {
  /** Something may be new. */
  hear(): void;
  /** Everybody's end; `payload` says why, where there is a reason. */
  finish(payload?: Payload): void;
  leave(): void;
}

export interface MemberOptions {
  readonly feed: Feed;
  readonly sink: Sink;
  readonly kind: Pick<FeedKind, 'skips' | 'endsLast'>;
  readonly maxUnread: number;
  /** What `feed.enter` resolves with. */
  readonly entering: Promise<Entry>;
  readonly failure: (error: unknown) => Payload;
  readonly sent: () => void;
  /** Called once, when it is shown nothing more. */
  readonly left: () => void;
}

/**
 * Shows one subscriber what its feed has, at the subscriber's own pace: whoever is behind asks the feed for what comes
 * next, so nothing is kept for it, and nobody waits for it.
 */
export function createMember({ feed, sink, kind: { skips, endsLast }, maxUnread, entering, failure, sent, left }: MemberOptions): Member {
  let position: number | undefined;
  let isOver = false;
  let isLoading = false;
  let isReading = false;
  let unread = 0;
  let ending: { readonly payload: Payload | undefined } | undefined;
  const first: Payload[] = [];
  const shown = new Map<string, string>();

  const leave = (): void => {
    if (isOver) return;
    isOver = true;
    left();
  };
  const close = (how: () => void): void => {
    if (isOver) return;
    leave();
    how();
  };
  const send = (payload: Payload): void => {
    if (payload.about !== undefined) {
      if (shown.get(payload.about) === payload.text) return;
      shown.set(payload.about, payload.text);
    }
    const room = sink.send(payload);
    sent();
    if (payload.isLast) return close(() => sink.end());
    if (!room) return;
    isReading = true;
    unread = 0;
    void room.then(() => {
      isReading = false;
      advance();
    });
  };
  const wait = async ({ position: to, payload }: News): Promise<void> => {
    isLoading = true;
    const loaded = await payload;
    isLoading = false;
    position = to;
    if (loaded && !isOver && (endsLast || !ending)) send(loaded);
    advance();
  };
  const end = ({ payload }: NonNullable<typeof ending>): void => (payload ? send(payload) : close(() => sink.end()));
  const advance = (): void => {
    while (!isOver && !isReading) {
      if (ending && !endsLast) return end(ending);
      if (isLoading) return;
      if (position === undefined) return ending && end(ending);
      const next = first.shift();
      if (next) {
        send(next);
        continue;
      }
      const news = feed.next(position);
      if (news === undefined) return ending && end(ending);
      if (news === 'lost') return close(() => sink.tooSlow());
      if (news.payload instanceof Promise) return void wait(news);
      position = news.position;
      send(news.payload);
    }
  };
  void entering.then(
    (entry) => {
      ({ position } = entry);
      first.push(...entry.payloads);
      advance();
    },
    (error: unknown) => {
      ending ??= { payload: failure(error) };
      advance();
    },
  );

  return {
    hear() {
      if (isReading && !skips && ++unread > maxUnread) close(() => sink.tooSlow());
      else advance();
    },
    finish(payload) {
      ending ??= { payload };
      advance();
    },
    leave,
  };
}
