import { anyPort } from '@storegraph/stack/ports/free-port';
import type { Job, Load } from '../loader/job.ts';
import type { Child } from '../shared/child.ts';
import { until } from '../shared/until.ts';
import { usageOf } from '../shared/usage.ts';
import { CONTENDERS } from './contenders/contender.ts';
import type { ContenderName } from './contenders/contender.ts';
import { MODES } from './modes.ts';
import type { ModeName } from './modes.ts';
import { askOnce } from './probe-answer.ts';
import type { Stage } from './stage.ts';
import { BODY_AROUND, FIRST_REVISION } from './supergraph/operation.ts';

const START_MS = 60_000;

/** A contender that answers. */
export interface Running {
  readonly name: ContenderName;
  readonly url: string;
  readonly child: Child;
  /** What it answered first. */
  readonly answer: string;
}

/** Starts a contender and waits for its first answer. */
export async function startContender(stage: Stage, name: ContenderName): Promise<Running> {
  const { start, verifies } = CONTENDERS[name];
  const port = await anyPort(new Set());
  const child = start(stage.field, port);
  const url = `http://127.0.0.1:${port}/graphql`;
  try {
    const answer = await Promise.race([child.failed, until(() => askOnce(url, FIRST_REVISION, verifies ? stage.keys.accessPrivateJwk : undefined), START_MS)]);
    return { name, url, child, answer };
  } catch (error) {
    await child.stop();
    throw error;
  }
}

/** What was measured of a contender in one round. */
export interface Round extends Load {
  readonly requestsPerSecond: number;
  /** By its own time on the core, whatever else the machine did. */
  readonly requestsPerCpuSecond: number;
  /** How much of its core it used. Below 1 something else was the limit: the loader, or the machine. */
  readonly core: number;
  readonly subgraphRequestsPerRequest: number;
  readonly residentMb: number;
}

/** Numbers of requests that were never asked for before in this run. */
let nextRevision = FIRST_REVISION;

/** A job for the loader that asks in this mode. */
export function jobFor(stage: Stage, { name, url }: Running, mode: ModeName, connections: number, amount: Pick<Job, 'seconds' | 'requests'>): Job {
  const { authorization, grows } = MODES[mode];
  return {
    url, connections, ...amount, authorization,
    bodiesAround: [BODY_AROUND], number: { first: grows ? nextRevision : FIRST_REVISION, grows },
    holds: '"revision":#',
    ...(CONTENDERS[name].verifies ? { tokenKey: stage.keys.accessPrivateJwk } : {}),
  };
}

/** Loads a contender: warm first, then measured. Throws when it did not answer everything rightly. */
export async function measure(stage: Stage, running: Running, mode: ModeName, { connections, seconds, warmUp }: { connections: number; seconds: number; warmUp: number }): Promise<Round> {
  const load = async (forSeconds: number): Promise<Load> => {
    const outcome = await Promise.race([running.child.failed, stage.loader.ask<Load>(jobFor(stage, running, mode, connections, { seconds: forSeconds }))]);
    if (outcome.failures > 0) throw new Error(`${running.name} did not answer ${outcome.failures} of ${outcome.requests} requests rightly: ${outcome.failure ?? ''}`);
    nextRevision += outcome.requests + connections;
    return outcome;
  };
  await load(warmUp);
  await stage.subgraphRequests();
  const before = usageOf(running.child.pid);
  const outcome = await load(seconds);
  const after = usageOf(running.child.pid);
  const cpuS = after.cpuS - before.cpuS;
  return {
    ...outcome,
    requestsPerSecond: outcome.requests / outcome.seconds,
    requestsPerCpuSecond: outcome.requests / cpuS,
    core: cpuS / outcome.seconds,
    subgraphRequestsPerRequest: (await stage.subgraphRequests()) / outcome.requests,
    residentMb: after.residentMb,
  };
}
