/** For the gateway: everything is counted as in any shop, but whoever asks more than one client may is refused nothing. */
export const UNCHARGED = {
  COST_QUOTAS: 'anonymous=1000000000000/1000000000000,user=1000000000000/1000000000000,operation=1000000000000',
  MAX_IN_FLIGHT: '1000000',
  MAX_LATENESS_MS: '600000',
} as const;
