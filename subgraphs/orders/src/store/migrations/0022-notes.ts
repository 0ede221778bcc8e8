import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from '@storegraph/postgres/migrate';

/** What customers and staff say about orders. */
export class Notes0022 implements MigrationInterface {
  readonly name = 'Notes1763700000022';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE order_note (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES "order",
        author_id uuid NOT NULL,
        is_internal boolean NOT NULL,
        text text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
        noted_at timestamptz NOT NULL
      );
      CREATE INDEX order_note_of_order ON order_note (order_id, noted_at, id);
    `);
    await makeAppendOnly(queryRunner, 'order_note');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE order_note');
  }
}
