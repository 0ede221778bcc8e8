import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Transfers0026 implements MigrationInterface {
  readonly name = 'Transfers1763700000026';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE stock_movement DROP CONSTRAINT stock_movement_kind_check, DROP CONSTRAINT stock_movement_check,
        ADD CONSTRAINT stock_movement_kind_check CHECK (kind IN ('COUNTED', 'TRANSFERRED', 'HELD', 'COMMITTED', 'RELEASED', 'SHIPPED')),
        ADD CONSTRAINT stock_movement_check CHECK ((kind IN ('COUNTED', 'TRANSFERRED')) = (order_id IS NULL));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE stock_movement SET kind = 'COUNTED' WHERE kind = 'TRANSFERRED';
      ALTER TABLE stock_movement DROP CONSTRAINT stock_movement_kind_check, DROP CONSTRAINT stock_movement_check,
        ADD CONSTRAINT stock_movement_kind_check CHECK (kind IN ('COUNTED', 'HELD', 'COMMITTED', 'RELEASED', 'SHIPPED')),
        ADD CONSTRAINT stock_movement_check CHECK ((kind = 'COUNTED') = (order_id IS NULL));
    `);
  }
}
