import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from '@storegraph/postgres/migrate';

/** Orders grants what goes back, for lines and shipping; it is spread over the order's payments. An order may be paid in parts. */
export class RefundGrants0011 implements MigrationInterface {
  readonly name = 'RefundGrants1763700011000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE account ADD COLUMN due_minor bigint CHECK (due_minor >= 0);
      CREATE TABLE refund_grant (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES account,
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        allocated_minor bigint NOT NULL DEFAULT 0,
        parts jsonb NOT NULL,
        reason text,
        granted_at timestamptz NOT NULL,
        CHECK (0 <= allocated_minor AND allocated_minor <= amount_minor)
      );
      CREATE INDEX refund_grant_open ON refund_grant (order_id) WHERE allocated_minor < amount_minor;
      ALTER TABLE refund ADD COLUMN grant_id uuid REFERENCES refund_grant;
      CREATE TABLE refund_part (
        refund_id uuid NOT NULL REFERENCES refund,
        position integer NOT NULL,
        line_id uuid,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        PRIMARY KEY (refund_id, position)
      );
    `);
    await makeAppendOnly(queryRunner, 'refund_part');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE refund_part;
      ALTER TABLE refund DROP COLUMN grant_id;
      DROP TABLE refund_grant;
      ALTER TABLE account DROP COLUMN due_minor;
    `);
  }
}
