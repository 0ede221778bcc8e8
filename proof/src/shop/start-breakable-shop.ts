import { prepareSecrets } from './prepare-secrets.ts';
import { startShop } from './start-shop.ts';
import type { StartedShop } from './start-shop.ts';
import { NO_QUOTAS } from './gateway-settings.ts';

/** A shop of separate processes, each of which can die. Clients are few, and each is a crowd. */
export const startBreakableShop = (env: NodeJS.ProcessEnv = {}): Promise<StartedShop> =>
  startShop(['--processes'], { LOG_LEVEL: 'warn', ...NO_QUOTAS, ...env }, prepareSecrets);
