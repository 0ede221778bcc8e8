import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders without an account: who placed them, and what is kept of the token that opens them. */
export class GuestOrders0031 implements MigrationInterface {
  readonly name = 'GuestOrders1763700310000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE "order" ADD COLUMN is_guests boolean NOT NULL DEFAULT false;
      CREATE TABLE order_guest (
        order_id uuid PRIMARY KEY REFERENCES "order",
        email text NOT NULL,
        token_hash text NOT NULL,
        -- When a customer claimed it: from then on the token opens nothing.
        closed_at timestamptz
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE order_guest; ALTER TABLE "order" DROP COLUMN is_guests');
  }
}
