import { SERVICES } from '../reconcile/databases.ts';

/** For the gateway: everybody is let in, however much there is to do. */
export const NOBODY_TURNED_AWAY = { MAX_IN_FLIGHT: '1000000', MAX_LATENESS_MS: '600000' } as const;

/** For the gateway: on a machine that has other things to do, no subgraph is given up on, and nobody is turned away. */
export const PATIENT = { SUBGRAPH_TIMEOUTS_MS: SERVICES.map((name) => `${name}=20000`).join(), ...NOBODY_TURNED_AWAY } as const;
