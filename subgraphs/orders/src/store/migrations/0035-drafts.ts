import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from '@storegraph/postgres/migrate';

/** Orders that staff put together, what staff change of prices, and links by which orders are paid. */
export class Drafts0035 implements MigrationInterface {
  readonly name = 'Drafts1763700350000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE draft_order (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        status text NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'COMPLETED')),
        customer_id uuid,
        email text,
        currency text NOT NULL,
        -- { kind, basisPoints | amountMinor, reason }, the amount as text
        discount jsonb,
        shipping_address jsonb,
        shipping_method_id uuid,
        pickup_point_id uuid,
        note text,
        order_id uuid UNIQUE REFERENCES "order",
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK (customer_id IS NULL OR email IS NULL),
        CHECK ((status = 'COMPLETED') = (order_id IS NOT NULL))
      );
      CREATE INDEX draft_order_by_status ON draft_order (status, id DESC);
      CREATE INDEX draft_order_of_customer ON draft_order (customer_id, id DESC) WHERE customer_id IS NOT NULL;
      CREATE TABLE draft_order_line (
        id uuid PRIMARY KEY,
        draft_id uuid NOT NULL REFERENCES draft_order ON DELETE CASCADE,
        position smallint NOT NULL,
        variant_id uuid NOT NULL REFERENCES variant,
        quantity smallint NOT NULL CHECK (quantity BETWEEN 1 AND 99),
        own_price_minor bigint CHECK (own_price_minor >= 0),
        own_price_reason text,
        discount jsonb,
        UNIQUE (draft_id, position),
        CHECK ((own_price_minor IS NULL) = (own_price_reason IS NULL))
      );

      -- Who of the staff placed it, and what was paid for it by other means than a provider.
      ALTER TABLE "order" ADD COLUMN placed_by uuid, ADD COLUMN recorded jsonb;
      CREATE TABLE order_manual_discount (
        order_id uuid NOT NULL REFERENCES "order",
        position smallint NOT NULL,
        line_id uuid NOT NULL REFERENCES order_line,
        reason text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        PRIMARY KEY (order_id, position)
      );
      CREATE TABLE order_own_price (
        line_id uuid PRIMARY KEY REFERENCES order_line,
        order_id uuid NOT NULL REFERENCES "order",
        -- Null when it was not sold in the currency.
        usual_minor bigint,
        reason text NOT NULL
      );

      CREATE TABLE payment_link (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES "order",
        -- Of the token only this is kept.
        token_hash text NOT NULL UNIQUE,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
        ended_at timestamptz
      );
      CREATE UNIQUE INDEX payment_link_open ON payment_link (order_id) WHERE ended_at IS NULL;
      CREATE INDEX payment_link_of_order ON payment_link (order_id, created_at);
    `);
    await makeAppendOnly(queryRunner, 'order_manual_discount');
    await makeAppendOnly(queryRunner, 'order_own_price');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE payment_link, order_own_price, order_manual_discount, draft_order_line, draft_order;
      ALTER TABLE "order" DROP COLUMN placed_by, DROP COLUMN recorded;
    `);
  }
}
