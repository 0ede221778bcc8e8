import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is still to be paid of an order that was sold and whose money was let go, or ran out, before it was taken. */
export class LostMoney0041 implements MigrationInterface {
  readonly name = 'LostMoney1763700410000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE order_money ADD COLUMN outstanding_minor bigint CHECK (outstanding_minor >= 0)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE order_money DROP COLUMN outstanding_minor');
  }
}
