import { fromUuid } from '@storegraph/kernel/ids';
import type { OrderAmounts } from '../../domain/checkout/order-amounts.ts';
import { channelOf } from '../../domain/totals/channel.ts';
import { toTax } from './amount-rows.ts';
import type { TaxRow } from './amount-rows.ts';
import { sentAsJson, toSent } from './shipping-rows.ts';
import type { SentQueryRow } from './shipping-rows.ts';

/** A row of SELECT_AMOUNTS. */
export interface AmountsQueryRow {
  order_id: string;
  currency: string;
  total_minor: string;
  subtotal_minor: string;
  discount_minor: string;
  /** Null of what cost nothing: nothing is taxed of it. */
  taxes: TaxRow[] | null;
  sent: SentQueryRow | null;
}

/** What the orders `$1` came to, of their parts as they were kept. */
export const SELECT_AMOUNTS = `
  SELECT o.id AS order_id, o.currency, o.total_minor, lines.subtotal_minor, lines.discount_minor, taxes.taxes, ${sentAsJson('s')} AS sent
  FROM "order" o
    CROSS JOIN LATERAL (SELECT sum(a.list_minor) AS subtotal_minor, sum(a.discount_minor) AS discount_minor FROM order_line_amount a WHERE a.order_id = o.id) lines
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object('rate_ppm', t.rate_ppm, 'net_minor', t.net_minor::text, 'tax_minor', t.tax_minor::text, 'gross_minor', t.gross_minor::text) ORDER BY t.rate_ppm DESC) AS taxes
      FROM (
        SELECT rate_ppm, sum(net_minor) AS net_minor, sum(tax_minor) AS tax_minor, sum(gross_minor) AS gross_minor FROM (
          SELECT t.rate_ppm, t.net_minor, t.tax_minor, t.gross_minor FROM order_tax t WHERE t.order_id = o.id
          UNION ALL SELECT t.rate_ppm, t.net_minor, t.tax_minor, t.gross_minor FROM order_edit e JOIN order_edit_tax t ON t.edit_id = e.id WHERE e.order_id = o.id AND e.status = 'APPLIED'
        ) each GROUP BY rate_ppm
      ) t
    ) taxes
    LEFT JOIN order_shipping s ON s.order_id = o.id
  WHERE o.id = ANY($1) AND lines.subtotal_minor IS NOT NULL`;

export function toOrderAmounts(row: AmountsQueryRow): OrderAmounts {
  const taxes = (row.taxes ?? []).map(toTax);
  const sent = row.sent ? toSent(row.sent) : undefined;
  return {
    orderId: fromUuid('order', row.order_id), currency: row.currency, pricesIncludeTax: channelOf(row.currency).pricesIncludeTax,
    sent, shipping: sent?.amounts, taxes,
    subtotalMinor: BigInt(row.subtotal_minor), discountMinor: BigInt(row.discount_minor) + (sent?.amounts.discountMinor ?? 0n), shippingMinor: sent?.amounts.listMinor ?? 0n,
    taxMinor: taxes.reduce((sum, { taxMinor }) => sum + taxMinor, 0n), totalMinor: BigInt(row.total_minor),
  };
}
