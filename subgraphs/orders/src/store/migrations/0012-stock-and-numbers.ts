import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many of a variant can be ordered, as products last told; and numbers of their own for the orders of each channel. */
export class StockAndNumbers0012 implements MigrationInterface {
  readonly name = 'StockAndNumbers1763700000012';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE variant_stock (variant_id uuid PRIMARY KEY, version integer NOT NULL, orderable_quantity integer NOT NULL);
      CREATE SEQUENCE order_number_us;
      CREATE SEQUENCE order_number_jp;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SEQUENCE order_number_us; DROP SEQUENCE order_number_jp; DROP TABLE variant_stock;');
  }
}
