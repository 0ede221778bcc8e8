import { SERVICES } from '../reconcile/databases.ts';

/** For the gateway: on a machine that has other things to do, no subgraph is given up on. */
export const PATIENT = { SUBGRAPH_TIMEOUTS_MS: SERVICES.map((name) => `${name}=20000`).join() } as const;
