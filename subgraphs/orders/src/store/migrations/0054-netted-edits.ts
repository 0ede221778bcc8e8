import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an edit takes out pays for what it puts in: only the difference is to be paid, or goes back. */
export class NettedEdits0054 implements MigrationInterface {
  readonly name = 'NettedEdits1763700540000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE order_edit ADD COLUMN netted_minor bigint NOT NULL DEFAULT 0,
        ADD CONSTRAINT order_edit_netted CHECK (0 <= netted_minor AND netted_minor <= least(owed_minor, refund_minor));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE order_edit DROP COLUMN netted_minor');
  }
}
