import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a piece can be ordered: what may be owed counts along. */
const orderable = (row: 'OLD' | 'NEW') => `coalesce(${row}.on_hand + ${row}.backorder_limit > ${row}.allocated + ${row}.reserved, true)`;

const marking = (isOrderable: (row: 'OLD' | 'NEW') => string) => `
  CREATE TRIGGER stock_come_or_gone_is_searched AFTER UPDATE ON stock FOR EACH ROW
    WHEN ((${isOrderable('OLD')}) IS DISTINCT FROM (${isOrderable('NEW')})) EXECUTE FUNCTION mark_product_of_stock();`;

export class BackorderIsSearched0050 implements MigrationInterface {
  readonly name = 'BackorderIsSearched1763700000050';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TRIGGER stock_come_or_gone_is_searched ON stock; ${marking(orderable)}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TRIGGER stock_come_or_gone_is_searched ON stock; ${marking((row) => `${row}.on_hand > ${row}.allocated + ${row}.reserved`)}`);
  }
}
