import type { MigrationInterface, QueryRunner } from 'typeorm';

const OLD_TYPES = `'REQUESTED', 'ACTION_REQUIRED', 'PROCESSING', 'CAPTURED', 'FAILED', 'CANCELLED', 'REFUND_REQUESTED', 'REFUNDED',
  'AUTHORIZED', 'VOID_REQUESTED', 'VOIDED', 'AUTH_EXPIRED', 'CAPTURE_REQUESTED', 'CAPTURE_FAILED'`;
const TYPES = `${OLD_TYPES}, 'DISPUTE_OPENED', 'DISPUTE_WON', 'DISPUTE_LOST'`;
const allow = (types: string, kinds: string): string => `
  ALTER TABLE payment_event DROP CONSTRAINT payment_event_type_check, ADD CONSTRAINT payment_event_type_check CHECK (type IN (${types}));
  ALTER TABLE errand DROP CONSTRAINT errand_kind_check, ADD CONSTRAINT errand_kind_check CHECK (kind IN (${kinds}));`;

/** A shopper's bank may take money back; the shop may say why it should not. */
export class Disputes0013 implements MigrationInterface {
  readonly name = 'Disputes1763700013000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Of what was captured: withheld by an open dispute, or taken back by a lost one. A bank may dispute what was refunded.
      ALTER TABLE payment ADD COLUMN disputed_minor bigint NOT NULL DEFAULT 0 CHECK (disputed_minor >= 0);
      CREATE TABLE dispute (
        id uuid PRIMARY KEY,
        provider_id text NOT NULL UNIQUE,
        payment_id uuid NOT NULL REFERENCES payment,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        reason text NOT NULL,
        status text NOT NULL CHECK (status IN ('NEEDS_RESPONSE', 'UNDER_REVIEW', 'WON', 'LOST')),
        evidence_due_by timestamptz,
        evidence text,
        opened_at timestamptz NOT NULL,
        closed_at timestamptz,
        CHECK ((status IN ('WON', 'LOST')) = (closed_at IS NOT NULL))
      );
      CREATE INDEX dispute_payment ON dispute (payment_id);
      CREATE INDEX dispute_latest ON dispute (opened_at DESC, id DESC);
      CREATE INDEX dispute_by_status ON dispute (status, opened_at DESC, id DESC);
      ${allow(TYPES, "'charge', 'refund', 'capture', 'void', 'evidence'")}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM errand WHERE kind = 'evidence';
      ${allow(OLD_TYPES, "'charge', 'refund', 'capture', 'void'")}
      DROP TABLE dispute;
      ALTER TABLE payment DROP COLUMN disputed_minor;
    `);
  }
}
