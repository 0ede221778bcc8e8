import { prepareSecrets } from './prepare-secrets.ts';
import { startShop } from './start-shop.ts';
import type { StartedShop } from './start-shop.ts';

/** Nobody is refused for asking too much: an experiment's clients are few, and each is a crowd. */
const FOR_CROWDS = { COST_QUOTAS: 'off', MAX_IN_FLIGHT: '1000000', MAX_LATENESS_MS: '600000' } as const;

/** A shop of separate processes, each of which can die, for a crowd of clients. */
export const startBreakableShop = (env: NodeJS.ProcessEnv = {}): Promise<StartedShop> =>
  startShop(['--processes'], { LOG_LEVEL: 'warn', ...FOR_CROWDS, ...env }, prepareSecrets);
