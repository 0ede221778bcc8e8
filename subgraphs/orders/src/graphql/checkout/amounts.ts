import type { Currency } from '@storegraph/kernel/money';
import { toGraphMoney } from '@storegraph/subgraph/money';
import { showRate } from '../../domain/checkout/parse-rate.ts';
import type { Amounts, PartAmounts, TaxSummary } from '../../domain/totals/amounts.ts';

/** Amounts with the currency they are in: what the graph shows of a whole order or cart. */
export interface AmountsModel extends Omit<Amounts, 'lines'> {
  readonly currency: Currency;
}

/** What it shows of a part. */
export interface PartAmountsModel extends PartAmounts {
  readonly currency: Currency;
}

/** What it shows of a rate. */
export interface TaxAmountModel extends TaxSummary {
  readonly currency: Currency;
}

const inMoney = <Name extends string>(name: Name) => (amounts: Readonly<Record<Name, bigint>> & { readonly currency: Currency }) =>
  toGraphMoney({ amountMinor: amounts[name], currency: amounts.currency });
const rate = ({ ratePpm }: { readonly ratePpm: number }): string => showRate(ratePpm);

/** Amounts: translation from minor units, a line a field. */
export const amountsResolvers = {
  Amounts: {
    subtotal: inMoney('subtotalMinor'), discount: inMoney('discountMinor'), shipping: inMoney('shippingMinor'), tax: inMoney('taxMinor'), total: inMoney('totalMinor'),
    taxes: ({ taxes, currency }: AmountsModel) => taxes.map((tax) => ({ ...tax, currency })),
    shippingAmounts: ({ shipping, currency }: AmountsModel) => (shipping ? { ...shipping, currency } : null),
  },
  PartAmounts: {
    rate, list: inMoney('listMinor'), discount: inMoney('discountMinor'), total: inMoney('totalMinor'), net: inMoney('netMinor'), tax: inMoney('taxMinor'), gross: inMoney('grossMinor'),
  },
  TaxAmount: { rate, net: inMoney('netMinor'), tax: inMoney('taxMinor'), gross: inMoney('grossMinor') },
};
