import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the order was asked, and has not answered, if what staff want to let go may be: until then parcels that left before are still paid with it. */
export class AskedVoids0036 implements MigrationInterface {
  readonly name = 'AskedVoids1763700036000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE payment ADD COLUMN is_void_asked boolean NOT NULL DEFAULT false, ADD CONSTRAINT payment_void_asked CHECK (is_released OR NOT is_void_asked)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE payment DROP COLUMN is_void_asked');
  }
}
