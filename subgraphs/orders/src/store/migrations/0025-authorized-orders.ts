import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'NONE', 'PENDING', 'REQUIRES_ACTION', 'PROCESSING', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'FAILED', 'CANCELLED'`;

const allow = (table: string, statuses: string): string => `
  ALTER TABLE ${table} DROP CONSTRAINT order${table === '"order"' ? '' : '_timeline'}_payment_status_check,
    ADD CONSTRAINT order${table === '"order"' ? '' : '_timeline'}_payment_status_check CHECK (payment_status IN (${statuses}))`;

/** An order may be confirmed by money that is only set aside. */
export class AuthorizedOrders0025 implements MigrationInterface {
  readonly name = 'AuthorizedOrders1763700250000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${allow('"order"', `${BEFORE}, 'AUTHORIZED'`)}; ${allow('order_timeline', `${BEFORE}, 'AUTHORIZED'`)}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE "order" SET payment_status = 'CAPTURED' WHERE payment_status = 'AUTHORIZED';
      UPDATE order_timeline SET payment_status = 'CAPTURED' WHERE payment_status = 'AUTHORIZED';
      ${allow('"order"', BEFORE)}; ${allow('order_timeline', BEFORE)}`);
  }
}
