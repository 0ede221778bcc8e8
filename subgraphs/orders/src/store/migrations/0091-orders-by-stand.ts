import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists by both statuses find what there is at once, also where one seldom or never comes with the other. */
export class OrdersByStand0091 implements MigrationInterface {
  readonly name = 'OrdersByStand1763700910000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX order_by_stand ON "order" (status, fulfilment_status, placed_at DESC, id DESC)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX order_by_stand');
  }
}
