import { NOBODY_TURNED_AWAY } from './patient.ts';

/** For the gateway: everything is counted as in any shop, but whoever asks more than one client may is refused nothing. */
export const UNCHARGED = {
  COST_QUOTAS: 'anonymous=1000000000000/1000000000000,user=1000000000000/1000000000000,operation=1000000000000', ...NOBODY_TURNED_AWAY,
} as const;
