import { SERVICES } from '../reconcile/databases.ts';

/** For the gateway: everybody is let in, however much there is to do. */
const NO_LOAD_SHEDDING = { MAX_IN_FLIGHT: '1000000', MAX_LATENESS_MS: '600000' } as const;

/** For the gateway, on a machine that has other things to do: no subgraph is given up on, and nobody is turned away. */
export const LONG_TIMEOUTS = { SUBGRAPH_TIMEOUTS_MS: SERVICES.map((name) => `${name}=20000`).join(), ...NO_LOAD_SHEDDING } as const;

/** For the gateway: everything is counted as in any shop, but whoever asks more than one client may is refused nothing. */
export const NO_QUOTAS = {
  COST_QUOTAS: 'anonymous=1000000000000/1000000000000,user=1000000000000/1000000000000,operation=1000000000000', ...NO_LOAD_SHEDDING,
} as const;
