import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from '@storegraph/postgres/migrate';

/** What goes back of an order: pieces from its customer, and money for what was called off or came back. */
export class Returns0021 implements MigrationInterface {
  readonly name = 'Returns1763700000021';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE order_line_count
        ADD COLUMN returned integer NOT NULL DEFAULT 0 CHECK (returned >= 0),
        ADD COLUMN refunded integer NOT NULL DEFAULT 0 CHECK (refunded >= 0),
        ADD CONSTRAINT returned_was_delivered CHECK (returned <= delivered),
        ADD CONSTRAINT refunded_once CHECK (refunded <= cancelled + returned);

      CREATE TABLE refund_grant (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES "order",
        cause text NOT NULL,
        currency text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        reason text,
        granted_at timestamptz NOT NULL,
        paid_at timestamptz,
        UNIQUE (order_id, cause)
      );
      CREATE TABLE refund_grant_part (
        grant_id uuid NOT NULL REFERENCES refund_grant,
        line_id uuid REFERENCES order_line,
        quantity integer NOT NULL CHECK (quantity >= 0),
        amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
        CHECK ((line_id IS NULL) = (quantity = 0)),
        UNIQUE NULLS NOT DISTINCT (grant_id, line_id)
      );

      -- Whether pieces in a return count as returned.
      CREATE TABLE return_status (status text PRIMARY KEY, returned smallint NOT NULL);
      INSERT INTO return_status VALUES ('REQUESTED', 1), ('APPROVED', 1), ('IN_TRANSIT', 1), ('RECEIVED', 1), ('REFUNDED', 1), ('CLOSED', 1), ('REJECTED', 0), ('CANCELLED', 0);
      CREATE TABLE order_return (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES "order",
        customer_id uuid NOT NULL,
        number smallint NOT NULL CHECK (number > 0),
        status text NOT NULL REFERENCES return_status,
        note text, answer text,
        replacement_id uuid REFERENCES "order",
        requested_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (order_id, number)
      );
      CREATE INDEX return_latest ON order_return (requested_at DESC, id DESC);
      CREATE INDEX return_by_status ON order_return (status, requested_at DESC, id DESC);
      CREATE INDEX return_of_customer ON order_return (customer_id, requested_at DESC, id DESC);
      CREATE TABLE return_line (
        return_id uuid NOT NULL REFERENCES order_return,
        line_id uuid NOT NULL REFERENCES order_line,
        quantity smallint NOT NULL CHECK (quantity > 0),
        reason text NOT NULL CHECK (reason IN ('DAMAGED', 'WRONG_ITEM', 'NOT_AS_DESCRIBED', 'DOES_NOT_FIT', 'ARRIVED_LATE', 'NO_LONGER_WANTED', 'OTHER')),
        disposition text CHECK (disposition IN ('RESTOCK', 'WRITE_OFF')),
        PRIMARY KEY (return_id, line_id)
      );

      CREATE FUNCTION count_return_lines() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT FROM after_rows n JOIN order_return r ON r.id = n.return_id JOIN order_line l ON l.id = n.line_id WHERE l.order_id <> r.order_id) THEN
            RAISE foreign_key_violation USING MESSAGE = 'a return holds lines of its own order only';
          END IF;
          INSERT INTO order_line_count (line_id, order_id, ordered)
          SELECT l.id, l.order_id, l.quantity FROM order_line l WHERE l.id IN (SELECT line_id FROM after_rows) ORDER BY l.id ON CONFLICT DO NOTHING;
          UPDATE order_line_count c SET returned = c.returned + d.returned
          FROM (SELECT n.line_id, sum(n.quantity * t.returned)::int AS returned
                FROM after_rows n JOIN order_return r ON r.id = n.return_id JOIN return_status t USING (status) GROUP BY 1) d WHERE c.line_id = d.line_id;
          RETURN NULL;
        END $$;
      CREATE TRIGGER return_line_counts AFTER INSERT ON return_line REFERENCING NEW TABLE AS after_rows
        FOR EACH STATEMENT EXECUTE FUNCTION count_return_lines();

      CREATE FUNCTION count_return_moves() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          UPDATE order_line_count c SET returned = c.returned + d.returned
          FROM (SELECT l.line_id, sum(l.quantity * (t.returned - f.returned))::int AS returned
                FROM after_rows a JOIN before_rows b USING (id) JOIN return_status t ON t.status = a.status JOIN return_status f ON f.status = b.status
                  JOIN return_line l ON l.return_id = a.id
                WHERE a.status <> b.status GROUP BY 1) d WHERE c.line_id = d.line_id;
          RETURN NULL;
        END $$;
      CREATE TRIGGER return_counts AFTER UPDATE ON order_return REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
        FOR EACH STATEMENT EXECUTE FUNCTION count_return_moves();

      CREATE FUNCTION count_refunded_pieces() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          UPDATE order_line_count c SET refunded = c.refunded + d.quantity
          FROM (SELECT line_id, sum(quantity)::int AS quantity FROM after_rows WHERE line_id IS NOT NULL GROUP BY 1) d WHERE c.line_id = d.line_id;
          RETURN NULL;
        END $$;
      CREATE TRIGGER refunded_pieces AFTER INSERT ON refund_grant_part REFERENCING NEW TABLE AS after_rows
        FOR EACH STATEMENT EXECUTE FUNCTION count_refunded_pieces();
    `);
    await makeAppendOnly(queryRunner, 'refund_grant_part');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE return_line, order_return, return_status, refund_grant_part, refund_grant;
      DROP FUNCTION count_return_lines(), count_return_moves(), count_refunded_pieces();
      ALTER TABLE order_line_count DROP COLUMN returned, DROP COLUMN refunded;
    `);
  }
}
