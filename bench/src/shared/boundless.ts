import { UNCHARGED } from '@storegraph/proof/shop/uncharged';

/** For the gateway: everything is counted and charged as in the shop, but nobody is refused, since a bench asks more than any client may; and nothing is kept from one request to the next unless it is `KEEPING`. */
export const BOUNDLESS = { ...UNCHARGED, ANSWER_CACHE_MB: '0' } as const;

/** The same with the gateway's answers and objects kept until events end them. */
export const KEEPING = { ...BOUNDLESS, ANSWER_CACHE_MB: '256' } as const;
