import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from '@storegraph/postgres/migrate';

/** Promotions, their codes, what uses are taken, and what was taken off orders. */
export class Promotions0015 implements MigrationInterface {
  readonly name = 'Promotions1763700000015';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Null while products has not told it anew.
      ALTER TABLE variant ADD COLUMN brand text;

      CREATE TABLE promotion (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        name text NOT NULL,
        trigger text NOT NULL CHECK (trigger IN ('AUTOMATIC', 'CODE')),
        priority smallint NOT NULL,
        stacking text NOT NULL CHECK (stacking IN ('EXCLUSIVE', 'COMBINABLE')),
        combining_group text,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz CHECK (ends_at >= starts_at),
        scope jsonb NOT NULL,
        conditions jsonb NOT NULL,
        benefit jsonb NOT NULL,
        usage_limit integer,
        usage_limit_per_customer integer,
        -- Counted only where there is a limit: nobody waits for the row of what everybody may use.
        uses integer NOT NULL DEFAULT 0 CHECK (uses >= 0 AND uses <= usage_limit),
        created_at timestamptz NOT NULL
      );
      CREATE INDEX promotion_automatic ON promotion (priority DESC, id) WHERE trigger = 'AUTOMATIC';
      CREATE TABLE promotion_code (
        code text PRIMARY KEY,
        promotion_id uuid NOT NULL REFERENCES promotion,
        usage_limit integer,
        uses integer NOT NULL DEFAULT 0 CHECK (uses >= 0 AND uses <= usage_limit),
        created_at timestamptz NOT NULL
      );
      CREATE INDEX promotion_code_of ON promotion_code (promotion_id, code);
      -- How often each shopper used what is limited for each.
      CREATE TABLE promotion_shopper (
        promotion_id uuid NOT NULL REFERENCES promotion,
        shopper text NOT NULL,
        uses integer NOT NULL CHECK (uses >= 0),
        PRIMARY KEY (promotion_id, shopper)
      );
      CREATE TABLE promotion_use (
        order_id uuid NOT NULL REFERENCES "order",
        promotion_id uuid NOT NULL REFERENCES promotion,
        code text REFERENCES promotion_code,
        shopper text NOT NULL,
        currency text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
        used_at timestamptz NOT NULL,
        -- When the order was called off.
        returned_at timestamptz,
        PRIMARY KEY (order_id, promotion_id)
      );
      CREATE INDEX promotion_use_of ON promotion_use (promotion_id, currency) INCLUDE (amount_minor) WHERE returned_at IS NULL;
      CREATE TABLE cart_code (
        cart_id uuid NOT NULL REFERENCES cart ON DELETE CASCADE,
        code text NOT NULL REFERENCES promotion_code,
        entered_at timestamptz NOT NULL,
        PRIMARY KEY (cart_id, code)
      );
      CREATE TABLE order_discount (
        order_id uuid NOT NULL REFERENCES "order",
        position smallint NOT NULL,
        promotion_id uuid NOT NULL,
        code text,
        name text NOT NULL,
        -- Null for the shipping.
        line_id uuid REFERENCES order_line,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        PRIMARY KEY (order_id, position)
      );
    `);
    await makeAppendOnly(queryRunner, 'order_discount');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE order_discount, cart_code, promotion_use, promotion_shopper, promotion_code, promotion;
      ALTER TABLE variant DROP COLUMN brand;
    `);
  }
}
