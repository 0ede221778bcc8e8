import { setTimeout as delay } from 'node:timers/promises';
import type { StartOptions } from '../command-line/options.ts';
import { allOrNothing } from '../all-or-nothing.ts';
import type { Rank } from '../drain.ts';
import type { Reservations } from '../ports/plan.ts';
import type { Watch } from '../processes/daemon.ts';
import { startBalancer } from './balancer.ts';
import { copiesOf, type Copies } from './copies.ts';
import { environmentOf, urlOf, type Facts } from './environment.ts';
import { gateway, simulators, type ServiceEntry } from './list.ts';
import { startWithin, type Running } from './module.ts';
import { blame } from '../blame.ts';
import { answers, startApart } from './own-process.ts';

const ranks = { gateway: 'gateway', subgraph: 'subgraphs', simulator: 'simulator' } as const;

/** Starts all services, the gateway last. Resolves when it is ready. */
export async function startServices({ processes, copies = {} }: Pick<StartOptions, 'processes'> & { readonly copies?: Copies }, facts: Facts, { release }: Reservations, logs: string, watch: Watch, add: (rank: Rank, running: Running) => void): Promise<void> {
  const startOne = async (entry: ServiceEntry): Promise<void> => {
    const env = environmentOf(entry, facts);
    await release(entry.name);
    const names = copiesOf(entry.name, copies);
    if (names.length > 1) return startCopies(entry, names);
    const running = processes ? await startApart(entry, env, urlOf(facts.ports, entry.name), logs, watch) : await startWithin(entry, env).catch(blame(`${entry.name} could not be started`));
    add(ranks[entry.kind], running);
  };
  const startCopies = async (entry: ServiceEntry, names: readonly string[]): Promise<void> => {
    await allOrNothing(names.map(async (name) => {
      await release(name);
      const env = { ...environmentOf(entry, facts), PORT: String(facts.ports[name]) };
      add(ranks[entry.kind], await startApart({ ...entry, name }, env, urlOf(facts.ports, name), logs, watch));
    }));
    add(ranks[entry.kind], await startBalancer(Number(facts.ports[entry.name]), names.map((name) => Number(facts.ports[name]))));
  };
  await allOrNothing([...simulators, ...facts.subgraphs].map(startOne));
  await startOne(gateway);
  await untilReady(urlOf(facts.ports, 'gateway'));
}

async function untilReady(url: string, patienceMs = 20_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await answers(`${url}/health/ready`))) {
    if (Date.now() > deadline) throw new Error(`The gateway at ${url} does not become ready; the logs of the data directory say why.`);
    await delay(50);
  }
}
