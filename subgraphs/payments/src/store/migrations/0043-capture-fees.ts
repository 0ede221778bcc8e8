import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from '@storegraph/postgres/migrate';

/** What the provider keeps of a capture, where it said so only after the capture was noted: ledger entries are never changed. */
export class CaptureFees0043 implements MigrationInterface {
  readonly name = 'CaptureFees1763700043000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE capture_fee (
        capture_id uuid PRIMARY KEY REFERENCES capture,
        fee_minor bigint NOT NULL CHECK (fee_minor > 0),
        noted_at timestamptz NOT NULL
      );
    `);
    await makeAppendOnly(queryRunner, 'capture_fee');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE capture_fee');
  }
}
