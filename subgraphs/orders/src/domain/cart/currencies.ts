import type { Currency } from '@storegraph/kernel/money';

const SOLD_IN: readonly Currency[] = ['EUR', 'USD', 'JPY'];

/** Whether the shop sells in a currency. */
export const isSoldIn = (currency: Currency): boolean => SOLD_IN.includes(currency);
