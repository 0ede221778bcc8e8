import { setTimeout as delay } from 'node:timers/promises';
import { startTracing } from '@storegraph/tracing/start-tracing';
import type { Env } from './env.ts';
import { SEED_SIZES } from './running-service.ts';
import type { RunningService, SeedSize } from './running-service.ts';

/** What a service's composition root offers. Migrating and seeding are for services with a database. */
export interface ServiceModule {
  start(env: Env): Promise<RunningService>;
  migrate?(env: Env): Promise<void>;
  seed?(env: Env, size: SeedSize, onProgress?: (done: number, total: number) => void): Promise<void>;
}

const HARD_STOP_MS = 30_000;

/** A process's entry: `migrate`, `seed SIZE`, or nothing to start and run until SIGTERM or SIGINT. */
export async function runAsProcess(service: ServiceModule, [command, size]: readonly string[] = process.argv.slice(2)): Promise<void> {
  try {
    if (command === 'migrate') await service.migrate?.(process.env);
    else if (command === 'seed') await service.seed?.(process.env, SEED_SIZES.find((known) => known === size) ?? 'ci');
    else await startTraced(service);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

async function startTraced(service: ServiceModule): Promise<void> {
  const stopTracing = await startTracing(process.env);
  const running = await service.start(process.env);
  stopOnSignal({ ...running, stop: () => running.stop().finally(stopTracing) }, drainMsOf(process.env));
}

/**
 * How long a process that is told to leave is not ready but goes on answering: `DRAIN_MS`, 0 where it is the only copy.
 * Longer than balancers take to notice and than clients keep an idle connection (5 s), nothing that is sent is lost.
 */
function drainMsOf(env: Env): number {
  const drainMs = Number(env['DRAIN_MS'] || 0);
  if (!(drainMs >= 0 && drainMs < HARD_STOP_MS)) throw new Error(`DRAIN_MS: ${env['DRAIN_MS']} is no number of milliseconds below ${HARD_STOP_MS}.`);
  return drainMs;
}

function stopOnSignal(running: RunningService, drainMs: number): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), HARD_STOP_MS).unref();
    running.standDown?.();
    void delay(running.standDown ? drainMs : 0).then(() => running.stop()).then(() => process.exit(0), () => process.exit(1));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
