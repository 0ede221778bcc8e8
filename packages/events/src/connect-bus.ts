import type { Bus } from './bus.ts';
import { createInProcessBus } from './in-process-bus.ts';
import type { InProcessBus } from './in-process-bus.ts';
import { connectNatsBus } from './nats-bus.ts';
import type { NatsBusOptions } from './nats-bus.ts';

/** One bus for all services of a process that runs without a broker. */
let shared: InProcessBus | undefined;

/**
 * The bus behind a url: `nats://host:port`, or `memory:` for services within one process.
 * Rejects when the broker cannot be reached.
 */
export async function connectBus(options: NatsBusOptions): Promise<Bus> {
  return options.url.startsWith('memory:') ? inProcessBus() : connectNatsBus(options);
}

/** The bus behind `memory:`. */
export function inProcessBus(): InProcessBus {
  shared ??= createInProcessBus();
  // Services come and go; what they share stays.
  return { ...shared, close: async () => {} };
}
