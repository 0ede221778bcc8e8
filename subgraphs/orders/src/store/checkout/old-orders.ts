/**
 * Keeps the amounts of orders that were placed before they were kept: each line at its price, with the tax in it
 * where prices include tax, at the rate of the country when it was placed; where they come without, none was taken.
 */
export const KEEP_AMOUNTS_OF_OLD_ORDERS = `
  WITH line AS (
    SELECT l.id AS line_id, o.id AS order_id, l.quantity * l.unit_price_minor AS paid, coalesce(t.tax_category, 'STANDARD') AS tax_category,
      CASE WHEN o.currency = 'USD' THEN 0 ELSE coalesce((
        SELECT r.rate_ppm FROM tax_rate r
        WHERE r.country = o.shipping_address ->> 'country' AND r.region = '' AND r.valid_from <= o.placed_at AND r.tax_category = coalesce(t.tax_category, 'STANDARD')
        ORDER BY r.valid_from DESC LIMIT 1
      ), 0) END AS rate_ppm
    FROM "order" o JOIN order_line l ON l.order_id = o.id
      LEFT JOIN variant v ON v.id = l.variant_id LEFT JOIN category_terms t ON t.category_id = v.category_id
    WHERE NOT EXISTS (SELECT FROM order_line_amount a WHERE a.order_id = o.id)
  ),
  taxed AS (SELECT *, (2 * paid * rate_ppm + 1000000 + rate_ppm) / (2 * (1000000 + rate_ppm)) AS tax FROM line),
  kept AS (
    INSERT INTO order_line_amount (line_id, order_id, tax_category, rate_ppm, list_minor, discount_minor, total_minor, net_minor, tax_minor, gross_minor)
    SELECT line_id, order_id, tax_category, rate_ppm, paid, 0, paid, paid - tax, tax, paid FROM taxed
  )
  INSERT INTO order_tax (order_id, rate_ppm, net_minor, tax_minor, gross_minor)
  SELECT order_id, rate_ppm, sum(paid - tax), sum(tax), sum(paid) FROM taxed GROUP BY order_id, rate_ppm;`;
