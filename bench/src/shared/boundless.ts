import { NO_QUOTAS } from '@storegraph/proof/shop/gateway-settings';

/** For the gateway: everything is counted and charged as in the shop, but nobody is refused, since a bench asks more than any client may; and nothing is kept from one request to the next unless it is `KEEPING`. */
export const BOUNDLESS = { ...NO_QUOTAS, ANSWER_CACHE_MB: '0' } as const;

/** The same with the gateway's answers and objects kept until events end them. */
export const KEEPING = { ...BOUNDLESS, ANSWER_CACHE_MB: '256' } as const;
