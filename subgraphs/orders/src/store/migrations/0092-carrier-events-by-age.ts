import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What carriers told is removed by when it was received. */
export class CarrierEventsByAge0092 implements MigrationInterface {
  readonly name = 'CarrierEventsByAge1763700920000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX carrier_event_by_age ON carrier_event (received_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX carrier_event_by_age');
  }
}
