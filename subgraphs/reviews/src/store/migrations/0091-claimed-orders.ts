import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which customers claimed what they had ordered without an account: what was delivered to the guest was delivered to them. */
export class ClaimedOrders0091 implements MigrationInterface {
  readonly name = 'ClaimedOrders1763700910000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE TABLE guest_claim (guest_id uuid PRIMARY KEY, customer_id uuid NOT NULL)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE guest_claim');
  }
}
