import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Prices that begin later: each waits here until it is due, and is set then like any other. */
export class ScheduledPrices0023 implements MigrationInterface {
  readonly name = 'ScheduledPrices1763700000023';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE scheduled_price (
        variant_id uuid NOT NULL REFERENCES variant ON DELETE CASCADE,
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        valid_from timestamptz NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        compare_at_minor bigint CHECK (compare_at_minor > 0),
        PRIMARY KEY (variant_id, currency, valid_from)
      );
      CREATE INDEX scheduled_price_due ON scheduled_price (valid_from, variant_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE scheduled_price');
  }
}
