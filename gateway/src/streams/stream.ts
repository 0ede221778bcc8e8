import type { ServerResponse } from 'node:http';
import type { Identity } from '../identity/identify.ts';
import type { Join } from '../subscriptions/groups.ts';
import type { Payload } from '../subscriptions/payload.ts';
import type { EndCode, StreamFormat } from './stream-format.ts';

/** An open stream of answers. */
export interface Stream {
  /** Ends it though there would be more. */
  breakOff(code: EndCode): void;
}

const KEEP_ALIVE_MS = 12_000;
/** What was written last may take this long to be read. */
const FAREWELL_MS = 5_000;

const WORDS: Readonly<Record<EndCode, string>> = {
  UNAUTHENTICATED: 'Who asks is not let in any more: the access token expired, or the API key was revoked.',
  SUBSCRIBER_TOO_SLOW: 'Events pass faster than they are read.',
  GOING_AWAY: 'The gateway is stopping; subscribe again.',
};

export interface StreamOptions {
  readonly response: ServerResponse;
  readonly format: StreamFormat;
  readonly identity: Identity;
  readonly join: Join;
  /** Called once, when it is over. */
  readonly over: () => void;
}

/** Writes what a subscription shows into an HTTP answer whose head was written, until one of both is over. */
export function openStream({ response, format, identity, join, over }: StreamOptions): Stream {
  let isOver = false;
  let room: Promise<void> | undefined;
  let wasStuck = false;
  const stops: (() => void)[] = [];
  const finish = (text: string): void => {
    if (isOver) return;
    isOver = true;
    for (const stop of stops) stop();
    over();
    if (response.destroyed) return;
    response.end(text);
    const timer = setTimeout(() => response.destroy(), FAREWELL_MS).unref();
    response.once('close', () => clearTimeout(timer));
  };
  const breakOff = (code: EndCode): void => finish(format.broken({ message: WORDS[code], extensions: { code } }));
  const untilRoom = (): Promise<void> => (room ??= new Promise<void>((resolve) => {
    const done = () => {
      response.off('drain', done);
      response.off('close', done);
      room = undefined;
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
  }));

  response.once('close', () => finish(''));
  response.on('error', () => {});
  response.write(format.opening);
  const keepAlive = setInterval(() => {
    // Nothing was read since the last time: whoever was there is gone without a word.
    if (wasStuck && response.writableNeedDrain) return response.destroy();
    wasStuck = response.writableNeedDrain;
    if (!wasStuck) response.write(format.keepAlive);
  }, KEEP_ALIVE_MS);
  stops.push(() => clearInterval(keepAlive));
  stops.push(whenNotLetIn(identity, () => breakOff('UNAUTHENTICATED')));
  const leave = join({
    send: (payload) => (isOver || response.write(format.next(payload)) ? undefined : untilRoom()),
    end: () => finish(format.complete),
    tooSlow: () => breakOff('SUBSCRIBER_TOO_SLOW'),
  });
  if (isOver) leave();
  else stops.push(leave);
  return { breakOff };
}

/** Writes one answer as a stream. */
export function writeOnce(response: ServerResponse, format: StreamFormat, payload: Payload): void {
  response.end(`${format.opening}${format.next(payload)}${format.complete}`);
}

function whenNotLetIn({ expiresAt, whenRevoked }: Identity, tell: () => void): () => void {
  const timer = Number.isFinite(expiresAt) ? setTimeout(tell, Math.max(0, Math.min(expiresAt - Date.now(), 2 ** 31 - 1))) : undefined;
  const stop = whenRevoked?.(tell);
  return () => {
    clearTimeout(timer);
    stop?.();
  };
}
