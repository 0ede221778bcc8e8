import type { IncomingHttpHeaders } from 'node:http';
import { createSingleFlight } from '../sharing/single-flight.ts';
import type { RegisteredOperation } from '../operations/registry.ts';
import type { CountedAs } from '../request-context.ts';
import type { WriteTracker } from '../sharing/write-tracker.ts';
import type { OpenBody } from './response-body.ts';

/** An answer over HTTP that several may be given. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: OpenBody;
  readonly hasErrors: boolean;
  /** How whoever shares it is counted. */
  readonly counted: CountedAs | undefined;
  /** The published operation it answers. */
  readonly operation: RegisteredOperation | undefined;
}

/** Everything that a posted request says of what is asked; an id means something else with each partner. */
export function textOf({ accept = '', 'content-type': contentType = '' }: IncomingHttpHeaders, body: string, partner = ''): string {
  return `${partner} ${accept} ${contentType}\n${body}`;
}

/** What was learnt of a request's text when it was answered first. */
export interface Learnt {
  /** Stands for the text, which is long. */
  readonly number: number;
  /** By the operation and its variables. */
  readonly cost: number;
  /** Whether its answers may be cached. */
  readonly isCacheable: boolean;
}

/** Answers a request for one who asks, and for all who ask the very same meanwhile. */
export interface SharedAnswers {
  /** What is known of this text; undefined when it must be looked at: it was never asked, or is no query. */
  known(text: string): Learnt | undefined;
  learn(text: string, cost: number, isCacheable: boolean): void;
  /** `signal` says that this one has left; the one `answer` is given, that all have. */
  share(accessClass: string, known: Learnt, signal: AbortSignal, answer: (signal: AbortSignal) => Promise<HttpAnswer>): Promise<HttpAnswer>;
  /** Forgets everything, since another supergraph is served. */
  clear(): void;
}

const MAX_TEXTS = 5_000;
/** Longer texts are rarely the same twice. */
const MAX_TEXT_CHARACTERS = 10_000;

/**
 * Texts that proved to be queries are known by heart: what is asked again while it is being answered is
 * neither parsed nor checked a second time.
 */
export function createSharedAnswers(told: (isShared: boolean) => void, writes: WriteTracker): SharedAnswers {
  const singleFlight = createSingleFlight<HttpAnswer>({ told, writes });
  let texts = new Map<string, Learnt>();
  let count = 0;
  return {
    known: (text) => texts.get(text),
    learn(text, cost, isCacheable) {
      if (text.length > MAX_TEXT_CHARACTERS || texts.has(text)) return;
      if (texts.size >= MAX_TEXTS) texts = new Map();
      texts.set(text, { number: ++count, cost, isCacheable });
    },
    share: (accessClass, { number }, signal, answer) => singleFlight.join(`${number} ${accessClass}`, signal, answer),
    clear: () => texts.clear(),
  };
}
