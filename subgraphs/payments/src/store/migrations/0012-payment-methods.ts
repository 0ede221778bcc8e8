import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What customers pay with again: the provider's tokens, and as much of a card as may be shown. */
export class PaymentMethods0012 implements MigrationInterface {
  readonly name = 'PaymentMethods1763700012000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE payment_method (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        provider_token text NOT NULL,
        brand text NOT NULL,
        last4 text NOT NULL CHECK (last4 ~ '^[0-9]{4}$'),
        expiry_month integer NOT NULL CHECK (expiry_month BETWEEN 1 AND 12),
        expiry_year integer NOT NULL,
        is_default boolean NOT NULL,
        saved_at timestamptz NOT NULL,
        removed_at timestamptz
      );
      CREATE UNIQUE INDEX payment_method_once ON payment_method (customer_id, provider_token) WHERE removed_at IS NULL;
      CREATE UNIQUE INDEX payment_method_default ON payment_method (customer_id) WHERE is_default AND removed_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE payment_method');
  }
}
