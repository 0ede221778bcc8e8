import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Webhooks are removed by when they were heard first. */
export class WebhooksByAge0090 implements MigrationInterface {
  readonly name = 'WebhooksByAge1763700900000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX webhook_event_by_age ON webhook_event (heard_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX webhook_event_by_age');
  }
}
