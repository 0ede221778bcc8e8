import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is billed, when that is not who it is sent to. */
export class BillingAddress0090 implements MigrationInterface {
  readonly name = 'BillingAddress1763700900000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE cart ADD billing_address jsonb; ALTER TABLE "order" ADD billing_address jsonb;');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE cart DROP billing_address; ALTER TABLE "order" DROP billing_address;');
  }
}
