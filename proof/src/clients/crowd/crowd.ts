import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { LATEST } from './subscriber.ts';
import type { CrowdFigures } from './subscriber.ts';

/** What a process of a crowd is asked, one thing at a time. */
export type CrowdAsked =
  | { readonly ask: 'open'; readonly url: string; readonly token: string; readonly localAddress: string; readonly spreadMs: number; readonly slowSelection: string; readonly follows: readonly { readonly orderId: string; readonly isSlow: boolean }[] }
  /** The slow ones read no more, or again. */
  | { readonly ask: 'pause' | 'resume' }
  /** How many have not been shown these versions yet? */
  | { readonly ask: 'tell'; readonly versions: Readonly<Record<string, number>> }
  /** How late were the quick ones shown what was told at these moments? */
  | { readonly ask: 'delays'; readonly told: ReadonlyMap<string, number> }
  | { readonly ask: 'close' };

/** What it answers. */
export interface CrowdTold {
  readonly figures: Omit<CrowdFigures, 'arrivals'>;
  readonly behind: number;
  /** In ms; empty unless they were asked for. */
  readonly delays: readonly number[];
}

/** Many subscribers, in several processes. */
export interface Crowd {
  /** Those whose place in the list says so are slow, and select this. Resolves when all are let in. */
  open(url: string, token: string, slowSelection: string, follows: readonly { readonly orderId: string; readonly isSlow: boolean }[]): Promise<CrowdTold>;
  pause(): Promise<CrowdTold>;
  resume(): Promise<CrowdTold>;
  tell(versions: Readonly<Record<string, number>>): Promise<CrowdTold>;
  /** How late the quick ones were shown what was told at these moments, by `versionKey`, since this was last asked: in ms. */
  delays(told: ReadonlyMap<string, number>): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** So much later each of them comes back, on the average, than the one before. */
const APART_MS = 0.5;
const LEAST_SPREAD_MS = 500;
const spreadMsOf = (count: number): number => Math.max(LEAST_SPREAD_MS, count * APART_MS);

/** So long one of so many waits at most before it comes back, or asks again. */
export const longestPauseMs = (count: number): number => spreadMsOf(count) * LATEST;

/** Starts the processes of a crowd. They end with whoever started them. */
export function startCrowd(processes: number): Crowd {
  const children = Array.from({ length: processes }, () => fork(new URL('./process.ts', import.meta.url), { env: { ...process.env, NODE_OPTIONS: '' }, serialization: 'advanced' }));
  const askAll = async (askOf: (index: number) => CrowdAsked): Promise<CrowdTold> => sum(await Promise.all(children.map((child, index) => ask(child, askOf(index)))));
  return {
    open: (url, token, slowSelection, follows) => askAll((index) => ({ ask: 'open', url, token, slowSelection, localAddress: `127.0.0.${index + 2}`, spreadMs: spreadMsOf(follows.length), follows: follows.filter((_, place) => place % processes === index) })),
    pause: () => askAll(() => ({ ask: 'pause' })),
    resume: () => askAll(() => ({ ask: 'resume' })),
    tell: (versions) => askAll(() => ({ ask: 'tell', versions })),
    delays: async (told) => (await askAll(() => ({ ask: 'delays', told }))).delays,
    async close() {
      await Promise.all(children.map(async (child) => {
        if (child.exitCode !== null) return;
        const ended = once(child, 'exit');
        child.send({ ask: 'close' } satisfies CrowdAsked);
        await ended;
      }));
    },
  };
}

async function ask(child: ChildProcess, asked: CrowdAsked): Promise<CrowdTold> {
  const over = new AbortController();
  const answered = once(child, 'message', over) as Promise<[CrowdTold]>;
  const ended = once(child, 'exit', over).then(() => Promise.reject(new Error('a process of the crowd has ended')));
  try {
    child.send(asked);
    return (await Promise.race([answered, ended]))[0];
  } finally {
    over.abort();
    for (const unheard of [answered, ended]) unheard.catch(() => {});
  }
}

function sum(told: readonly CrowdTold[]): CrowdTold {
  const total = (of: (each: CrowdTold) => number): number => told.reduce((all, each) => all + of(each), 0);
  const byName = (of: (figures: CrowdTold['figures']) => Readonly<Record<string, number>>): Record<string, number> => {
    const all: Record<string, number> = {};
    for (const { figures } of told) for (const [name, count] of Object.entries(of(figures))) all[name] = (all[name] ?? 0) + count;
    return all;
  };
  return {
    behind: total(({ behind }) => behind),
    delays: told.flatMap(({ delays }) => delays),
    figures: {
      open: total(({ figures }) => figures.open), shown: total(({ figures }) => figures.shown), lost: total(({ figures }) => figures.lost), twice: total(({ figures }) => figures.twice), resumed: total(({ figures }) => figures.resumed),
      closes: byName(({ closes }) => closes), refused: byName(({ refused }) => refused),
    },
  };
}
