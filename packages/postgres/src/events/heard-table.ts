import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Up to when all that was sent is heard by all (`heard-watermark.ts`), and by whom: a migration of each subgraph. */
export class HeardTable0095 implements MigrationInterface {
  readonly name = 'Heard1763700950000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE outbox_heard (
        is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
        published_at timestamptz NOT NULL,
        hearers text[] NOT NULL
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE outbox_heard');
  }
}
