import type { TaxRates } from '../totals/tax-rates.ts';

/** What holds of orders that go to a place: all that the shop's tables say of it. */
export interface Terms {
  readonly taxRates: TaxRates;
}
