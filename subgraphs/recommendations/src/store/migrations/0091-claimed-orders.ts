import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which orders were placed without an account and whose they are since: their confirmation may be heard later. */
export class ClaimedOrders0091 implements MigrationInterface {
  readonly name = 'ClaimedOrders1763700910000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE TABLE claimed_order (order_id uuid PRIMARY KEY, customer_id uuid NOT NULL)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE claimed_order');
  }
}
