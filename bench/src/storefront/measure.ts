import type { Load } from '../loader/job.ts';
import type { Child } from '../shared/child.ts';
import type { SqlJob, SqlLoad } from './bare-sql.ts';
import type { Options } from './options.ts';
import { PAGES } from './pages.ts';
import type { PageName } from './pages.ts';
import type { Ready, Stage, Venue } from './stage.ts';

/** Who answers: the shop, its database alone, or a server that writes the same bytes. */
export const CONTENDERS = ['gateway', 'sql', 'http'] as const;
export type Contender = (typeof CONTENDERS)[number];

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
    if (contender === 'sql') return askSql(bareSql, { urls: shop.databases, pages: page.statements, connections: options.connections, seconds });
    return askHttp(loader, contender === 'http' ? page.bareUrl : `${shop.url}/graphql`, page, name, options.connections, seconds);
  };
  await run(options.warmUp);
  return run(options.seconds);
}

async function askSql(child: Child, job: SqlJob): Promise<Round> {
  const { pages, seconds, latencyMs } = await Promise.race([child.failed, child.ask<SqlLoad>(job)]);
  return { perSecond: pages / seconds, ...latencyMs };
}

async function askHttp(loader: Child, url: string, { bodiesAround }: Ready, name: PageName, connections: number, seconds: number): Promise<Round> {
  const job = { url, connections, seconds, bodiesAround, number: { first: number, grows: true }, authorization: 'none', holds: PAGES[name].holds, lacks: '"errors"' } as const;
  const outcome = await Promise.race([loader.failed, loader.ask<Load>(job)]);
  if (outcome.failures > 0) throw new Error(`${url} did not answer ${outcome.failures} of ${outcome.requests} ${name} pages rightly: ${outcome.failure ?? ''}`);
  number += outcome.requests + connections;
  return { perSecond: outcome.requests / outcome.seconds, p50: outcome.latencyMs.p50, p99: outcome.latencyMs.p99 };
}
