import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunningService } from '@storegraph/service/running-service';
import type { ServiceModule } from '@storegraph/service/process';
import type { Environment } from './environment.ts';
import type { ServiceEntry } from './list.ts';

/** A service's code, read once. */
export function loadService({ folder }: ServiceEntry): Promise<ServiceModule> {
  return import(pathToFileURL(join(folder, 'service.ts')).href) as Promise<ServiceModule>;
}

/** A started service, in this process or in its own. */
export interface Running {
  readonly name: string;
  readonly pid: () => number | undefined;
  readonly stop: () => Promise<void>;
  readonly kill: () => void;
}

/** Starts a service within this process. */
export async function startWithin(entry: ServiceEntry, env: Environment): Promise<Running> {
  const service = await loadService(entry);
  const running: RunningService = await service.start(env);
  return { name: entry.name, pid: () => process.pid, stop: () => running.stop(), kill: () => undefined };
}

/** Reads the code of services before it is needed. */
export async function preload(entries: readonly ServiceEntry[]): Promise<void> {
  await Promise.all(entries.map(loadService));
}
