import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is sent again for what came back. */
export class Replacements0026 implements MigrationInterface {
  readonly name = 'Replacements1763700260000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO return_status VALUES ('REPLACING', 1);
      CREATE UNIQUE INDEX return_of_replacement ON order_return (replacement_id) WHERE replacement_id IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX return_of_replacement;
      UPDATE order_return SET status = 'RECEIVED' WHERE status = 'REPLACING';
      DELETE FROM return_status WHERE status = 'REPLACING';
    `);
  }
}
