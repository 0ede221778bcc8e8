import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The money of a return is on its way before it is back; whether what was paid for the shipping goes along may be said when it is approved. */
export class RefundedReturns0053 implements MigrationInterface {
  readonly name = 'RefundedReturns1763700530000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO return_status VALUES ('REFUNDING', 1);
      ALTER TABLE order_return ADD COLUMN refunds_shipping boolean NOT NULL DEFAULT false;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE order_return DROP COLUMN refunds_shipping;
      UPDATE order_return SET status = 'REFUNDED' WHERE status = 'REFUNDING';
      DELETE FROM return_status WHERE status = 'REFUNDING';
    `);
  }
}
