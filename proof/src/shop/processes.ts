import { layOut } from '@storegraph/stack/data/directory';
import { isAlive } from '@storegraph/stack/data/process-identity';
import type { ProcessIdentity } from '@storegraph/stack/data/process-identity';
import { readRunning } from '@storegraph/stack/data/running';
import type { ShopFacts } from './start-shop.ts';

/** The process of this name that is alive now; undefined while it is dead. One that was started again is another. */
export function processOf({ dataDirectory }: Pick<ShopFacts, 'dataDirectory'>, name: string): ProcessIdentity | undefined {
  const found = readRunning(layOut(dataDirectory))?.processes[name];
  return found && isAlive(found) ? found : undefined;
}

/** Sends a signal to the process of this name, if it is alive. */
export function signal(shop: Pick<ShopFacts, 'dataDirectory'>, name: string, what: NodeJS.Signals): boolean {
  const found = processOf(shop, name);
  if (!found) return false;
  try {
    return process.kill(found.pid, what);
  } catch {
    return false;
  }
}
