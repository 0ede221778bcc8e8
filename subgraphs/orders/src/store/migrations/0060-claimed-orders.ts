import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who a claimed order was of before: what they said and did with it stays its customer's. */
export class ClaimedOrders0060 implements MigrationInterface {
  readonly name = 'ClaimedOrders1763700600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE order_guest ADD COLUMN guest_id uuid');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE order_guest DROP COLUMN guest_id');
  }
}
