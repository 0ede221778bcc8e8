import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money that staff had in their hands is in the ledger like any other; no provider knows of it. */
export class RecordedPayments0035 implements MigrationInterface {
  readonly name = 'RecordedPayments1763700035000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- { means, reference, recordedBy }
      ALTER TABLE payment ADD COLUMN recorded jsonb CHECK (recorded IS NULL OR capture_mode = 'AUTOMATIC');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE payment DROP COLUMN recorded');
  }
}
