import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What shoppers put aside for later, and what they say with an order. */
export class SavedLines0032 implements MigrationInterface {
  readonly name = 'SavedLines1763700320000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE saved_line (
        id uuid PRIMARY KEY,
        -- A customer, in whichever cart they look; of a guest the cart.
        holder uuid NOT NULL,
        variant_id uuid NOT NULL REFERENCES variant,
        position bigint GENERATED ALWAYS AS IDENTITY,
        quantity smallint NOT NULL CHECK (quantity BETWEEN 1 AND 99),
        unit_price_minor bigint NOT NULL,
        currency text NOT NULL,
        UNIQUE (holder, variant_id)
      );
      ALTER TABLE cart ADD COLUMN note text;
      ALTER TABLE "order" ADD COLUMN note text;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "order" DROP COLUMN note; ALTER TABLE cart DROP COLUMN note; DROP TABLE saved_line');
  }
}
