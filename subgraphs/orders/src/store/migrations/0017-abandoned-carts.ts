import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Carts that were left are found by when they were last changed. */
export class AbandonedCarts0017 implements MigrationInterface {
  readonly name = 'AbandonedCarts1763700000017';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE INDEX cart_left ON cart (updated_at) WHERE status <> 'ORDERED'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX cart_left');
  }
}
