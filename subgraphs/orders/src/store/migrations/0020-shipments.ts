import type { MigrationInterface, QueryRunner } from 'typeorm';

const OLD = `('UNFULFILLED', 'PACKED', 'SHIPPED', 'DELIVERED')`;
const NEW = `('UNFULFILLED', 'PACKED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'PARTIALLY_DELIVERED', 'DELIVERED')`;

const allow = (table: string, values: string) => `
  ALTER TABLE "${table}" DROP CONSTRAINT ${table}_fulfilment_status_check,
    ADD CONSTRAINT ${table}_fulfilment_status_check CHECK (fulfilment_status IN ${values});`;

export class Shipments0020 implements MigrationInterface {
  readonly name = 'Shipments1763700000020';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${allow('order', NEW)} ${allow('order_timeline', NEW)}
      -- What of an order an entry of its timeline is about, and what is said of it.
      ALTER TABLE order_timeline ADD COLUMN subject_id uuid, ADD COLUMN detail text;

      -- What each piece in a shipment counts as.
      CREATE TABLE shipment_status (
        status text PRIMARY KEY, allotted smallint NOT NULL, packed smallint NOT NULL, shipped smallint NOT NULL, delivered smallint NOT NULL
      );
      INSERT INTO shipment_status VALUES
        ('PENDING', 1, 0, 0, 0), ('PACKED', 1, 1, 0, 0), ('READY_FOR_PICKUP', 1, 1, 0, 0),
        ('SHIPPED', 1, 1, 1, 0), ('OUT_FOR_DELIVERY', 1, 1, 1, 0), ('DELIVERY_FAILED', 1, 1, 1, 0),
        ('DELIVERED', 1, 1, 1, 1), ('PICKED_UP', 1, 1, 1, 1),
        ('RETURNED_TO_SENDER', 0, 0, 0, 0), ('CANCELLED', 0, 0, 0, 0);

      CREATE TABLE shipment (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES "order",
        number smallint NOT NULL CHECK (number > 0),
        status text NOT NULL REFERENCES shipment_status,
        carrier text, tracking_number text, tracking_url text, reason text,
        created_at timestamptz NOT NULL, packed_at timestamptz, shipped_at timestamptz, delivered_at timestamptz,
        updated_at timestamptz NOT NULL,
        UNIQUE (order_id, number)
      );
      CREATE INDEX shipment_by_tracking ON shipment (tracking_number) WHERE tracking_number IS NOT NULL;
      CREATE TABLE shipment_line (
        shipment_id uuid NOT NULL REFERENCES shipment,
        line_id uuid NOT NULL REFERENCES order_line,
        quantity smallint NOT NULL CHECK (quantity > 0),
        PRIMARY KEY (shipment_id, line_id)
      );

      -- How many pieces of a line are where; a line without a row has none anywhere. The checks are the last word, whatever the code above them does.
      CREATE TABLE order_line_count (
        line_id uuid PRIMARY KEY REFERENCES order_line,
        order_id uuid NOT NULL,
        ordered integer NOT NULL,
        cancelled integer NOT NULL DEFAULT 0 CHECK (cancelled >= 0),
        allotted integer NOT NULL DEFAULT 0,
        packed integer NOT NULL DEFAULT 0,
        shipped integer NOT NULL DEFAULT 0,
        delivered integer NOT NULL DEFAULT 0 CHECK (delivered >= 0),
        CONSTRAINT no_more_than_ordered CHECK (allotted + cancelled <= ordered),
        CONSTRAINT packed_is_allotted CHECK (packed <= allotted),
        CONSTRAINT shipped_is_packed CHECK (shipped <= packed),
        CONSTRAINT delivered_is_shipped CHECK (delivered <= shipped)
      );

      CREATE FUNCTION count_shipment_lines() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT FROM after_rows n JOIN shipment s ON s.id = n.shipment_id JOIN order_line l ON l.id = n.line_id WHERE l.order_id <> s.order_id) THEN
            RAISE foreign_key_violation USING MESSAGE = 'a shipment holds lines of its own order only';
          END IF;
          INSERT INTO order_line_count (line_id, order_id, ordered)
          SELECT l.id, l.order_id, l.quantity FROM order_line l WHERE l.id IN (SELECT line_id FROM after_rows) ORDER BY l.id ON CONFLICT DO NOTHING;
          UPDATE order_line_count c SET allotted = c.allotted + d.allotted, packed = c.packed + d.packed, shipped = c.shipped + d.shipped, delivered = c.delivered + d.delivered
          FROM (
            SELECT n.line_id, sum(n.quantity * t.allotted)::int AS allotted, sum(n.quantity * t.packed)::int AS packed,
              sum(n.quantity * t.shipped)::int AS shipped, sum(n.quantity * t.delivered)::int AS delivered
            FROM after_rows n JOIN shipment s ON s.id = n.shipment_id JOIN shipment_status t USING (status) GROUP BY 1
          ) d WHERE c.line_id = d.line_id;
          RETURN NULL;
        END $$;
      CREATE TRIGGER shipment_line_counts AFTER INSERT ON shipment_line REFERENCING NEW TABLE AS after_rows
        FOR EACH STATEMENT EXECUTE FUNCTION count_shipment_lines();

      CREATE FUNCTION count_shipment_moves() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          UPDATE order_line_count c SET allotted = c.allotted + d.allotted, packed = c.packed + d.packed, shipped = c.shipped + d.shipped, delivered = c.delivered + d.delivered
          FROM (
            SELECT l.line_id, sum(l.quantity * (t.allotted - f.allotted))::int AS allotted, sum(l.quantity * (t.packed - f.packed))::int AS packed,
              sum(l.quantity * (t.shipped - f.shipped))::int AS shipped, sum(l.quantity * (t.delivered - f.delivered))::int AS delivered
            FROM after_rows a JOIN before_rows b USING (id) JOIN shipment_status t ON t.status = a.status JOIN shipment_status f ON f.status = b.status
              JOIN shipment_line l ON l.shipment_id = a.id
            WHERE a.status <> b.status GROUP BY 1
          ) d WHERE c.line_id = d.line_id;
          RETURN NULL;
        END $$;
      CREATE TRIGGER shipment_counts AFTER UPDATE ON shipment REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
        FOR EACH STATEMENT EXECUTE FUNCTION count_shipment_moves();

      -- The parcels of before there were several.
      INSERT INTO shipment (id, order_id, number, status, tracking_number, created_at, packed_at, shipped_at, delivered_at, updated_at)
      SELECT o.id, o.id, 1, o.fulfilment_status, o.tracking_number, o.placed_at,
        (SELECT min(t.occurred_at) FROM order_timeline t WHERE t.order_id = o.id AND t.fulfilment_status = 'PACKED'),
        (SELECT min(t.occurred_at) FROM order_timeline t WHERE t.order_id = o.id AND t.fulfilment_status = 'SHIPPED'),
        (SELECT min(t.occurred_at) FROM order_timeline t WHERE t.order_id = o.id AND t.fulfilment_status = 'DELIVERED'), o.updated_at
      FROM "order" o WHERE o.fulfilment_status <> 'UNFULFILLED' AND o.status <> 'CANCELLED';
      INSERT INTO shipment_line (shipment_id, line_id, quantity)
      SELECT s.id, l.id, l.quantity FROM shipment s JOIN order_line l ON l.order_id = s.order_id;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE order_line_count, shipment_line, shipment, shipment_status;
      DROP FUNCTION count_shipment_lines(), count_shipment_moves();
      ALTER TABLE order_timeline DROP COLUMN subject_id, DROP COLUMN detail;
      UPDATE "order" SET fulfilment_status = 'SHIPPED' WHERE fulfilment_status LIKE 'PARTIALLY_%';
      UPDATE order_timeline SET fulfilment_status = 'SHIPPED' WHERE fulfilment_status LIKE 'PARTIALLY_%';
      ${allow('order', OLD)} ${allow('order_timeline', OLD)}
    `);
  }
}
