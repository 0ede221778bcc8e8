import type { Load } from '../loader/job.ts';
import type { Child } from '../shared/child.ts';
import type { SqlJob, SqlLoad } from './bare-sql.ts';
import type { Options } from './options.ts';
import { PAGES } from './pages.ts';
import type { PageName } from './pages.ts';
import type { Ready, Stage, Venue } from './stage.ts';

/** Who answers: the shop, its database alone, the shop with answers cached, or a server that writes the same bytes. */
export type Contender = 'gateway' | 'sql' | 'kept' | 'http';
/** How many different pages are asked for again and again where answers are kept. */
const POPULAR = 100;

/** What was measured of a contender in one round. */
export interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

let number = 10_000_000;

/** Measures a page of one contender: warm first, then for so many seconds. Throws when something was answered wrongly. */
export async function measure({ loader, bareSql }: Stage, { shop, pages }: Venue, name: PageName, contender: Contender, options: Options): Promise<Round> {
  const page = pages.get(name);
  if (!page) throw new Error(`${name} is not ready.`);
  const run = (seconds: number): Promise<Round> => {
    if (contender === 'sql') return askSql(bareSql, { urls: shop().databases, pages: page.statements, connections: options.connections, seconds });
    const url = contender === 'http' ? page.bareUrl : `${shop().url}/graphql`;
    const again = contender === 'kept' || contender === 'http';
    return askHttp(loader, url, again ? page.bodiesAround.slice(0, POPULAR) : page.bodiesAround, { name, again }, options.connections, seconds);
  };
  await run(options.warmUp);
  return run(options.seconds);
}

async function askSql(child: Child, job: SqlJob): Promise<Round> {
  const { pages, seconds, latencyMs } = await Promise.race([child.failed, child.ask<SqlLoad>(job)]);
  return { perSecond: pages / seconds, ...latencyMs };
}

async function askHttp(loader: Child, url: string, bodiesAround: Ready['bodiesAround'], { name, again }: { readonly name: PageName; readonly again: boolean }, connections: number, seconds: number): Promise<Round> {
  const job = { url, connections, seconds, bodiesAround, number: { first: again ? 0 : number, grows: !again }, authorization: 'none', holds: PAGES[name].holds, lacks: '"errors"' } as const;
  const outcome = await Promise.race([loader.failed, loader.ask<Load>(job)]);
  if (outcome.failures > 0) throw new Error(`${url} did not answer ${outcome.failures} of ${outcome.requests} ${name} pages rightly: ${outcome.failure ?? ''}`);
  number += outcome.requests + connections;
  return { perSecond: outcome.requests / outcome.seconds, p50: outcome.latencyMs.p50, p99: outcome.latencyMs.p99 };
}
