import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from '@storegraph/postgres/migrate';

/** Gift cards, what happened to their money, and which carts they pay for. */
export class GiftCards0016 implements MigrationInterface {
  readonly name = 'GiftCards1763700000016';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE gift_card (
        id uuid PRIMARY KEY,
        -- Of the code only this and its last letters are kept.
        code_hash text NOT NULL UNIQUE,
        last_characters text NOT NULL,
        currency text NOT NULL,
        issued_minor bigint NOT NULL CHECK (issued_minor > 0),
        balance_minor bigint NOT NULL CHECK (balance_minor BETWEEN 0 AND issued_minor),
        expires_at timestamptz,
        issued_by uuid,
        issued_at timestamptz NOT NULL,
        -- How often it was asked about since then.
        asked_since timestamptz,
        asked smallint NOT NULL DEFAULT 0
      );
      CREATE TABLE gift_card_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        card_id uuid NOT NULL REFERENCES gift_card,
        kind text NOT NULL CHECK (kind IN ('ISSUED', 'REDEEMED', 'GIVEN_BACK')),
        -- What the balance rose by.
        amount_minor bigint NOT NULL CHECK ((kind = 'REDEEMED') = (amount_minor < 0)),
        order_id uuid REFERENCES "order" CHECK ((kind = 'ISSUED') = (order_id IS NULL)),
        occurred_at timestamptz NOT NULL
      );
      CREATE INDEX gift_card_entry_of ON gift_card_entry (card_id, id);
      -- An order takes from a card once, and gives back once.
      CREATE UNIQUE INDEX gift_card_entry_of_order ON gift_card_entry (order_id, card_id, kind) WHERE order_id IS NOT NULL;
      CREATE TABLE cart_gift_card (
        cart_id uuid NOT NULL REFERENCES cart ON DELETE CASCADE,
        card_id uuid NOT NULL REFERENCES gift_card,
        entered_at timestamptz NOT NULL,
        PRIMARY KEY (cart_id, card_id)
      );
      -- What gift cards pay of it; the rest is charged.
      ALTER TABLE "order" ADD COLUMN gift_card_minor bigint NOT NULL DEFAULT 0 CHECK (gift_card_minor BETWEEN 0 AND total_minor);
    `);
    await makeAppendOnly(queryRunner, 'gift_card_entry');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE "order" DROP COLUMN gift_card_minor;
      DROP TABLE cart_gift_card, gift_card_entry, gift_card;
    `);
  }
}
