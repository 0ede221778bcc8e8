import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from '@storegraph/postgres/migrate';

const BEFORE = `'NONE', 'PENDING', 'REQUIRES_ACTION', 'PROCESSING', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'FAILED', 'CANCELLED', 'AUTHORIZED'`;

const allow = (table: string, name: string, statuses: string): string => `
  ALTER TABLE ${table} DROP CONSTRAINT ${name}_payment_status_check, ADD CONSTRAINT ${name}_payment_status_check CHECK (payment_status IN (${statuses}));`;

/** Edits of placed orders: rows of their own, beside lines that are never rewritten. */
export class Edits0036 implements MigrationInterface {
  readonly name = 'Edits1763700360000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${allow('"order"', 'order', `${BEFORE}, 'PARTIALLY_PAID'`)} ${allow('order_timeline', 'order_timeline', `${BEFORE}, 'PARTIALLY_PAID'`)}
      CREATE TABLE order_edit (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES "order",
        status text NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'APPLIED', 'REFUSED')),
        -- The order's after it was asked for.
        order_version integer NOT NULL,
        currency text NOT NULL,
        owed_minor bigint NOT NULL CHECK (owed_minor >= 0),
        refund_minor bigint NOT NULL CHECK (refund_minor >= 0),
        edited_by uuid NOT NULL,
        reason text,
        requested_at timestamptz NOT NULL,
        ended_at timestamptz,
        paid_at timestamptz,
        refusal text,
        CHECK ((status = 'PENDING') = (ended_at IS NULL)),
        CHECK ((status = 'REFUSED') = (refusal IS NOT NULL)),
        CHECK (paid_at IS NULL OR (status = 'APPLIED' AND owed_minor > 0))
      );
      -- Of two at once, one.
      CREATE UNIQUE INDEX order_edit_pending ON order_edit (order_id) WHERE status = 'PENDING';
      CREATE INDEX order_edit_of_order ON order_edit (order_id, requested_at, id);
      CREATE TABLE order_edit_line (
        edit_id uuid NOT NULL REFERENCES order_edit,
        position smallint NOT NULL,
        -- One of the order that pieces are taken out of, or one that is to be put in: with what is to be kept of it then.
        line_id uuid NOT NULL,
        quantity smallint NOT NULL CHECK (quantity > 0),
        added jsonb,
        PRIMARY KEY (edit_id, position)
      );
      CREATE TABLE order_edit_tax (
        edit_id uuid NOT NULL REFERENCES order_edit,
        rate_ppm integer NOT NULL CHECK (rate_ppm BETWEEN 0 AND 1000000),
        net_minor bigint NOT NULL,
        tax_minor bigint NOT NULL,
        gross_minor bigint NOT NULL CHECK (gross_minor = net_minor + tax_minor),
        PRIMARY KEY (edit_id, rate_ppm)
      );

      -- What an edited order costs is what its lines and its shipping cost, and what the edits added is what they say is owed.
      CREATE FUNCTION edited_order_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
          lines bigint; sent bigint; total bigint; taxes bigint;
        BEGIN
          SELECT coalesce(sum(gross_minor), 0) INTO lines FROM order_line_amount WHERE order_id = NEW.order_id;
          SELECT coalesce(sum(gross_minor), 0) INTO sent FROM order_shipping WHERE order_id = NEW.order_id;
          SELECT total_minor INTO total FROM "order" WHERE id = NEW.order_id;
          SELECT coalesce(sum(gross_minor), 0) INTO taxes FROM order_edit_tax WHERE edit_id = NEW.id;
          IF lines + sent <> total OR taxes <> NEW.owed_minor THEN
            RAISE check_violation USING MESSAGE = format('the edit %s does not add up: %s + %s of %s, taxes of %s for %s', NEW.id, lines, sent, total, taxes, NEW.owed_minor);
          END IF;
          RETURN NULL;
        END $$;
      CREATE CONSTRAINT TRIGGER edited_order_adds_up AFTER UPDATE ON order_edit DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN (NEW.status = 'APPLIED') EXECUTE FUNCTION edited_order_adds_up();
    `);
    await makeAppendOnly(queryRunner, 'order_edit_line');
    await makeAppendOnly(queryRunner, 'order_edit_tax');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE order_edit_tax, order_edit_line, order_edit;
      DROP FUNCTION edited_order_adds_up();
      UPDATE "order" SET payment_status = 'CAPTURED' WHERE payment_status = 'PARTIALLY_PAID';
      UPDATE order_timeline SET payment_status = 'CAPTURED' WHERE payment_status = 'PARTIALLY_PAID';
      ${allow('"order"', 'order', BEFORE)} ${allow('order_timeline', 'order_timeline', BEFORE)}
    `);
  }
}
