import type { MigrationInterface, QueryRunner } from 'typeorm';

const OLD_TYPES = `'REQUESTED', 'ACTION_REQUIRED', 'PROCESSING', 'CAPTURED', 'FAILED', 'CANCELLED', 'REFUND_REQUESTED', 'REFUNDED'`;
const TYPES = `${OLD_TYPES}, 'AUTHORIZED', 'VOID_REQUESTED', 'VOIDED', 'AUTH_EXPIRED', 'CAPTURE_REQUESTED', 'CAPTURE_FAILED'`;

/** Money is set aside first and taken later, in parts; what is not taken is let go. */
export class Authorizations0010 implements MigrationInterface {
  readonly name = 'Authorizations1763700010000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE payment
        ADD COLUMN capture_mode text NOT NULL DEFAULT 'AUTOMATIC' CHECK (capture_mode IN ('AUTOMATIC', 'MANUAL')),
        ADD COLUMN authorized_minor bigint NOT NULL DEFAULT 0,
        ADD COLUMN capture_requested_minor bigint NOT NULL DEFAULT 0,
        ADD COLUMN is_released boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT payment_authorized CHECK (0 <= authorized_minor AND authorized_minor <= amount_minor),
        ADD CONSTRAINT payment_capture_requested CHECK (0 <= capture_requested_minor AND capture_requested_minor <= authorized_minor),
        ADD CONSTRAINT payment_captured CHECK (capture_mode = 'AUTOMATIC' OR captured_minor <= capture_requested_minor);
      CREATE TABLE capture (
        id uuid PRIMARY KEY,
        payment_id uuid NOT NULL REFERENCES payment,
        number integer NOT NULL CHECK (number > 0),
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        requested_by text NOT NULL,
        requested_at timestamptz NOT NULL,
        ended_at timestamptz,
        failure jsonb,
        UNIQUE (payment_id, number),
        CHECK (failure IS NULL OR ended_at IS NOT NULL)
      );
      -- What an entry is about when it is not the payment as a whole, and no refund.
      ALTER TABLE payment_event ADD COLUMN subject_id uuid;
      ALTER TABLE payment_event DROP CONSTRAINT payment_event_type_check, ADD CONSTRAINT payment_event_type_check CHECK (type IN (${TYPES}));
      DROP INDEX payment_event_once;
      CREATE UNIQUE INDEX payment_event_once ON payment_event (payment_id, type) WHERE refund_id IS NULL AND subject_id IS NULL;
      CREATE UNIQUE INDEX subject_event_once ON payment_event (subject_id, type) WHERE subject_id IS NOT NULL;
      ALTER TABLE errand DROP CONSTRAINT errand_kind_check, ADD CONSTRAINT errand_kind_check CHECK (kind IN ('charge', 'refund', 'capture', 'void'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM errand WHERE kind IN ('capture', 'void');
      ALTER TABLE errand DROP CONSTRAINT errand_kind_check, ADD CONSTRAINT errand_kind_check CHECK (kind IN ('charge', 'refund'));
      DROP INDEX subject_event_once;
      DROP INDEX payment_event_once;
      CREATE UNIQUE INDEX payment_event_once ON payment_event (payment_id, type) WHERE refund_id IS NULL;
      ALTER TABLE payment_event DROP CONSTRAINT payment_event_type_check, ADD CONSTRAINT payment_event_type_check CHECK (type IN (${OLD_TYPES}));
      ALTER TABLE payment_event DROP COLUMN subject_id;
      DROP TABLE capture;
      ALTER TABLE payment DROP COLUMN capture_mode, DROP COLUMN authorized_minor, DROP COLUMN capture_requested_minor, DROP COLUMN is_released;
    `);
  }
}
