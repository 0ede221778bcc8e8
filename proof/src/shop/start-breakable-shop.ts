import { prepareSecrets } from './prepare-secrets.ts';
import { startShop } from './start-shop.ts';
import type { StartedShop } from './start-shop.ts';
import { UNCHARGED } from './uncharged.ts';

/** A shop of separate processes, each of which can die. Clients are few, and each is a crowd. */
export const startBreakableShop = (env: NodeJS.ProcessEnv = {}): Promise<StartedShop> =>
  startShop(['--processes'], { LOG_LEVEL: 'warn', ...UNCHARGED, ...env }, prepareSecrets);
