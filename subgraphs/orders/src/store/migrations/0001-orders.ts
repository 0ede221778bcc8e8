import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_DELIVERY_TABLES, DROP_DELIVERY_TABLES } from '@storegraph/postgres/events/delivery-tables';
import { makeAppendOnly } from '@storegraph/postgres/migrate';

const STATUS = `status text NOT NULL CHECK (status IN ('PENDING', 'AWAITING_PAYMENT', 'CONFIRMED', 'COMPLETED', 'CANCELLED', 'REJECTED', 'EXPIRED'))`;
const FULFILMENT_STATUS = `fulfilment_status text NOT NULL CHECK (fulfilment_status IN ('UNFULFILLED', 'PACKED', 'SHIPPED', 'DELIVERED'))`;
const PAYMENT_STATUS = `payment_status text NOT NULL
  CHECK (payment_status IN ('NONE', 'PENDING', 'REQUIRES_ACTION', 'PROCESSING', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'FAILED', 'CANCELLED'))`;

const CARTS = `
  CREATE TABLE variant (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    product_id uuid NOT NULL,
    sku text NOT NULL,
    product_name text NOT NULL,
    variant_name text NOT NULL,
    image_url text,
    is_published boolean NOT NULL,
    prices jsonb NOT NULL
  );
  CREATE TABLE cart (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    currency text NOT NULL,
    status text NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'MERGED', 'ORDERED')),
    customer_id uuid,
    token_hash text,
    updated_at timestamptz NOT NULL,
    -- A customer's or a guest's, never both.
    CHECK ((customer_id IS NULL) <> (token_hash IS NULL))
  );
  CREATE INDEX cart_of_customer ON cart (customer_id, updated_at DESC) WHERE status = 'OPEN';
  CREATE TABLE cart_line (
    id uuid PRIMARY KEY,
    cart_id uuid NOT NULL REFERENCES cart,
    variant_id uuid NOT NULL REFERENCES variant,
    position bigint GENERATED ALWAYS AS IDENTITY,
    quantity smallint NOT NULL CHECK (quantity BETWEEN 1 AND 99),
    unit_price_minor bigint NOT NULL,
    UNIQUE (cart_id, variant_id)
  );
`;

const ORDERS = `
  CREATE SEQUENCE order_number;
  CREATE TABLE "order" (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE,
    version integer NOT NULL,
    -- Null only for the sample shop's history.
    cart_id uuid UNIQUE REFERENCES cart,
    customer_id uuid NOT NULL,
    ${STATUS},
    ${FULFILMENT_STATUS},
    ${PAYMENT_STATUS},
    currency text NOT NULL,
    total_minor bigint NOT NULL CHECK (total_minor >= 0),
    shipping_address jsonb NOT NULL,
    reason text,
    tracking_number text,
    method_token text NOT NULL,
    payment_id uuid,
    payment_attempt integer NOT NULL DEFAULT 0,
    payment_version integer NOT NULL DEFAULT 0,
    pay_by timestamptz NOT NULL,
    placed_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  );
  CREATE INDEX order_latest ON "order" (placed_at DESC, id DESC);
  CREATE INDEX order_of_customer ON "order" (customer_id, placed_at DESC, id DESC);
  CREATE INDEX order_by_status ON "order" (status, placed_at DESC, id DESC);
  CREATE INDEX order_by_fulfilment ON "order" (fulfilment_status, placed_at DESC, id DESC);
  CREATE INDEX order_unpaid ON "order" (pay_by) WHERE status IN ('PENDING', 'AWAITING_PAYMENT');
  CREATE TABLE order_line (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES "order",
    position smallint NOT NULL,
    product_id uuid NOT NULL,
    variant_id uuid NOT NULL,
    product_name text NOT NULL,
    variant_name text NOT NULL,
    sku text NOT NULL,
    image_url text,
    quantity smallint NOT NULL CHECK (quantity > 0),
    unit_price_minor bigint NOT NULL,
    UNIQUE (order_id, position)
  );
  CREATE TABLE order_timeline (
    order_id uuid NOT NULL REFERENCES "order",
    version integer NOT NULL,
    event text NOT NULL,
    ${STATUS},
    ${FULFILMENT_STATUS},
    ${PAYMENT_STATUS},
    actor text NOT NULL,
    occurred_at timestamptz NOT NULL,
    PRIMARY KEY (order_id, version)
  );
`;

export class Orders0001 implements MigrationInterface {
  readonly name = 'Orders1763700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${CARTS} ${ORDERS} ${CREATE_DELIVERY_TABLES}`);
    // What was agreed and what happened is never changed.
    await makeAppendOnly(queryRunner, 'order_line');
    await makeAppendOnly(queryRunner, 'order_timeline');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE order_timeline, order_line, "order", cart_line, cart, variant;
      DROP SEQUENCE order_number;
      ${DROP_DELIVERY_TABLES}
    `);
  }
}
