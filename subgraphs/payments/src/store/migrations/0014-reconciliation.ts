import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from '@storegraph/postgres/migrate';

/** What the provider did is held against the ledger, window by window; what was found is kept. */
export class Reconciliation0014 implements MigrationInterface {
  readonly name = 'Reconciliation1763700014000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE reconciliation (
        from_at timestamptz PRIMARY KEY,
        to_at timestamptz NOT NULL,
        movements integer NOT NULL,
        ended_at timestamptz NOT NULL DEFAULT now(),
        CHECK (from_at < to_at)
      );
      CREATE TABLE reconciliation_finding (
        kind text NOT NULL CHECK (kind IN ('REPAIRED', 'UNKNOWN_PAYMENT', 'WRONG_AMOUNT', 'NOT_AT_PROVIDER')),
        provider_key text NOT NULL,
        told jsonb,
        moved_at timestamptz NOT NULL,
        found_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (kind, provider_key, moved_at)
      );
      CREATE INDEX reconciliation_finding_latest ON reconciliation_finding (moved_at);
      CREATE INDEX payment_event_money ON payment_event (occurred_at) WHERE type IN ('CAPTURED', 'REFUNDED', 'DISPUTE_OPENED', 'DISPUTE_WON');
    `);
    await makeAppendOnly(queryRunner, 'reconciliation');
    await makeAppendOnly(queryRunner, 'reconciliation_finding');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX payment_event_money; DROP TABLE reconciliation_finding, reconciliation');
  }
}
