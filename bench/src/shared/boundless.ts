/** For the gateway: everything is counted and charged as in the shop, but nobody is refused, since a bench asks more than any client may; and nothing is kept from one request to the next unless it is `KEEPING`. */
export const BOUNDLESS = {
  COST_QUOTAS: 'anonymous=1000000000000/1000000000000,user=1000000000000/1000000000000,operation=1000000000000',
  MAX_IN_FLIGHT: '1000000',
  MAX_LATENESS_MS: '600000',
  ANSWER_CACHE_MB: '0',
} as const;

/** The same with the gateway's answers and objects kept until events end them. */
export const KEEPING = { ...BOUNDLESS, ANSWER_CACHE_MB: '256' } as const;
