import { rmSync } from 'node:fs';
import { endProcess } from '../processes/end-process.ts';
import type { Ports } from '../ports/plan.ts';
import { clearLeftover } from '../postgres/leftover.ts';
import type { DataDirectory } from './directory.ts';
import { readJsonFile, writePrivateFile } from './private-file.ts';
import { identify, isAlive, type ProcessIdentity } from './process-identity.ts';

/** What a running shop writes down for `npm run doctor`, a second start, and whoever finds its remains. */
export interface RunningShop {
  readonly url: string;
  readonly ports: Ports;
  /** Each process apart from the start's own. */
  readonly processes: Readonly<Record<string, ProcessIdentity>>;
}

export function readRunning(directory: DataDirectory): RunningShop | undefined {
  return readJsonFile(directory.running) as RunningShop | undefined;
}

export function noteRunning(directory: DataDirectory, url: string, ports: Ports, pids: Readonly<Record<string, number>>): void {
  const identities = Object.entries(pids).flatMap(([name, pid]) => {
    const identity = pid === process.pid ? undefined : identify(pid);
    return identity ? [[name, identity] as const] : [];
  });
  const running: RunningShop = { url, ports, processes: Object.fromEntries(identities) };
  writePrivateFile(directory.running, `${JSON.stringify(running, null, 2)}\n`);
}

export function forgetRunning(directory: DataDirectory): void {
  rmSync(directory.running, { force: true });
}

/** Stops what a start that was killed has left running. Names each. Only for whoever holds the lock. */
export async function clearLeftovers(directory: DataDirectory): Promise<readonly string[]> {
  const processes = Object.entries(readRunning(directory)?.processes ?? {}).filter(([, identity]) => isAlive(identity));
  const services = processes.filter(([name]) => name !== 'postgres');
  await Promise.all(services.map(([, identity]) => endProcess(identity)));
  const postgres = await clearLeftover(directory.postgres);
  forgetRunning(directory);
  return [...services.map(([name]) => name), ...(postgres ? ['postgres'] : [])];
}
