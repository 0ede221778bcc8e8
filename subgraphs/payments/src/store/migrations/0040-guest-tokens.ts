import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept of the tokens that open orders without an account: whoever has one follows the money. */
export class GuestTokens0040 implements MigrationInterface {
  readonly name = 'GuestTokens1763700400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE account ADD COLUMN guest_token_hash text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE account DROP COLUMN guest_token_hash');
  }
}
