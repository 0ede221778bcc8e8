import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What carriers told of parcels, each event once. */
export class Carrier0023 implements MigrationInterface {
  readonly name = 'Carrier1763700000023';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE carrier_event (
        id text PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
        tracking_number text NOT NULL,
        event text NOT NULL,
        occurred_at timestamptz NOT NULL,
        moved integer NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE carrier_event');
  }
}
