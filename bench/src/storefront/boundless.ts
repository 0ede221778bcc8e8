/** For the gateway: everything is counted and charged as in the shop, but nobody is refused, since a bench asks more than any client may; and nothing is kept from one request to the next. */
export const BOUNDLESS = {
  COST_QUOTAS: 'anonymous=1000000000000/1000000000000,user=1000000000000/1000000000000,operation=1000000000000',
  MAX_IN_FLIGHT: '1000000',
  MAX_LATENESS_MS: '600000',
  ANSWER_CACHE_MB: '0',
} as const;
