import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Export0041 implements MigrationInterface {
  readonly name = 'Export1763700000041';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE export_run (
        id uuid PRIMARY KEY,
        format text NOT NULL CHECK (format IN ('CSV', 'JSON_LINES')),
        filter jsonb NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        download_key text NOT NULL UNIQUE
      );
      CREATE INDEX export_run_age ON export_run (expires_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE export_run');
  }
}
