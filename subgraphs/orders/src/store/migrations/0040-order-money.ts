import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The parcels' trigger of 0020; `more` is what it counts besides. */
const countLines = (more: string) => `
  CREATE OR REPLACE FUNCTION count_shipment_lines() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM after_rows n JOIN shipment s ON s.id = n.shipment_id JOIN order_line l ON l.id = n.line_id WHERE l.order_id <> s.order_id) THEN
        RAISE foreign_key_violation USING MESSAGE = 'a shipment holds lines of its own order only';
      END IF;
      INSERT INTO order_line_count (line_id, order_id, ordered)
      SELECT l.id, l.order_id, l.quantity FROM order_line l WHERE l.id IN (SELECT line_id FROM after_rows) ORDER BY l.id ON CONFLICT DO NOTHING;
      UPDATE order_line_count c SET allotted = c.allotted + d.allotted, packed = c.packed + d.packed, shipped = c.shipped + d.shipped, delivered = c.delivered + d.delivered${more}
      FROM (
        SELECT n.line_id, sum(n.quantity * t.allotted)::int AS allotted, sum(n.quantity * t.packed)::int AS packed,
          sum(n.quantity * t.shipped)::int AS shipped, sum(n.quantity * t.delivered)::int AS delivered
        FROM after_rows n JOIN shipment s ON s.id = n.shipment_id JOIN shipment_status t USING (status) GROUP BY 1
      ) d WHERE c.line_id = d.line_id;
      RETURN NULL;
    END $$;`;
const countMoves = (more: string) => `
  CREATE OR REPLACE FUNCTION count_shipment_moves() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE order_line_count c SET allotted = c.allotted + d.allotted, packed = c.packed + d.packed, shipped = c.shipped + d.shipped, delivered = c.delivered + d.delivered${more}
      FROM (
        SELECT l.line_id, sum(l.quantity * (t.allotted - f.allotted))::int AS allotted, sum(l.quantity * (t.packed - f.packed))::int AS packed,
          sum(l.quantity * (t.shipped - f.shipped))::int AS shipped, sum(l.quantity * (t.delivered - f.delivered))::int AS delivered
        FROM after_rows a JOIN before_rows b USING (id) JOIN shipment_status t ON t.status = a.status JOIN shipment_status f ON f.status = b.status
          JOIN shipment_line l ON l.shipment_id = a.id
        WHERE a.status <> b.status GROUP BY 1
      ) d WHERE c.line_id = d.line_id;
      RETURN NULL;
    END $$;`;
const countRefunded = (more: string, sum: string) => `
  CREATE OR REPLACE FUNCTION count_refunded_pieces() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE order_line_count c SET refunded = c.refunded + d.quantity${more}
      FROM (SELECT line_id, sum(quantity)::int AS quantity${sum} FROM after_rows WHERE line_id IS NOT NULL GROUP BY 1) d WHERE c.line_id = d.line_id;
      RETURN NULL;
    END $$;`;
const CHARGED = ', charged = greatest(c.charged, c.shipped + d.shipped)';

/** Each parcel is paid for when it leaves: what of an order's money was asked for, what never will be, and what went back, to which of what paid it. */
export class OrderMoney0040 implements MigrationInterface {
  readonly name = 'OrderMoney1763700400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE order_line_count
        -- The most pieces that ever were under way: they are charged, also when they came back.
        ADD COLUMN charged integer NOT NULL DEFAULT 0 CHECK (charged BETWEEN 0 AND ordered),
        ADD COLUMN granted_minor bigint NOT NULL DEFAULT 0;
      UPDATE order_line_count SET charged = shipped WHERE shipped > 0;
      UPDATE order_line_count c SET granted_minor = p.granted_minor
      FROM (SELECT line_id, sum(amount_minor) AS granted_minor FROM refund_grant_part WHERE line_id IS NOT NULL GROUP BY 1) p WHERE p.line_id = c.line_id;
      ${countLines(CHARGED)} ${countMoves(CHARGED)} ${countRefunded(', granted_minor = c.granted_minor + d.granted_minor', ', sum(amount_minor) AS granted_minor')}

      CREATE TABLE order_money (
        order_id uuid PRIMARY KEY REFERENCES "order",
        -- What is charged in all, and what gift cards paid.
        due_minor bigint NOT NULL CHECK (due_minor >= 0),
        gift_minor bigint NOT NULL CHECK (gift_minor >= 0),
        shipping_minor bigint NOT NULL CHECK (shipping_minor >= 0),
        -- What the parcels that left have cost, the shipping with the first of them. Gift cards pay it first.
        sent_minor bigint NOT NULL CHECK (sent_minor >= 0),
        taken_minor bigint NOT NULL GENERATED ALWAYS AS (greatest(0, sent_minor - gift_minor)) STORED,
        -- Of what is charged: for pieces that were called off before they left, and granted back of what left.
        spared_minor bigint NOT NULL DEFAULT 0 CHECK (spared_minor >= 0),
        back_minor bigint NOT NULL DEFAULT 0 CHECK (back_minor >= 0),
        gift_back_minor bigint NOT NULL DEFAULT 0 CHECK (gift_back_minor >= 0),
        shipping_back_minor bigint NOT NULL DEFAULT 0 CHECK (shipping_back_minor BETWEEN 0 AND shipping_minor),
        CONSTRAINT charged_once CHECK (greatest(0, sent_minor - gift_minor) + spared_minor <= due_minor),
        CONSTRAINT back_was_taken CHECK (back_minor <= greatest(0, sent_minor - gift_minor)),
        CONSTRAINT gift_back_was_paid CHECK (gift_back_minor <= gift_minor)
      );

      ALTER TABLE refund_grant ADD COLUMN gift_card_minor bigint NOT NULL DEFAULT 0 CHECK (gift_card_minor BETWEEN 0 AND amount_minor);
      ALTER TABLE gift_card_entry ADD COLUMN grant_id uuid REFERENCES refund_grant,
        DROP CONSTRAINT gift_card_entry_kind_check, ADD CONSTRAINT gift_card_entry_kind_check CHECK (kind IN ('ISSUED', 'REDEEMED', 'GIVEN_BACK', 'REFUNDED')),
        ADD CONSTRAINT gift_card_entry_grant_check CHECK ((kind = 'REFUNDED') = (grant_id IS NOT NULL));
      DROP INDEX gift_card_entry_of_order;
      CREATE UNIQUE INDEX gift_card_entry_of_order ON gift_card_entry (order_id, card_id, kind) WHERE order_id IS NOT NULL AND grant_id IS NULL;
      CREATE UNIQUE INDEX gift_card_entry_of_grant ON gift_card_entry (grant_id, card_id) WHERE grant_id IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX gift_card_entry_of_grant, gift_card_entry_of_order;
      UPDATE gift_card g SET balance_minor = g.balance_minor - e.minor FROM (SELECT card_id, sum(amount_minor) AS minor FROM gift_card_entry WHERE kind = 'REFUNDED' GROUP BY 1) e WHERE e.card_id = g.id;
      DELETE FROM gift_card_entry WHERE kind = 'REFUNDED';
      CREATE UNIQUE INDEX gift_card_entry_of_order ON gift_card_entry (order_id, card_id, kind) WHERE order_id IS NOT NULL;
      ALTER TABLE gift_card_entry DROP COLUMN grant_id, DROP CONSTRAINT gift_card_entry_kind_check,
        ADD CONSTRAINT gift_card_entry_kind_check CHECK (kind IN ('ISSUED', 'REDEEMED', 'GIVEN_BACK'));
      ALTER TABLE refund_grant DROP COLUMN gift_card_minor;
      DROP TABLE order_money;
      ${countLines('')} ${countMoves('')} ${countRefunded('', '')}
      ALTER TABLE order_line_count DROP COLUMN charged, DROP COLUMN granted_minor;
    `);
  }
}
