import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_DELIVERY_TABLES, DROP_DELIVERY_TABLES } from '@storegraph/postgres/events/delivery-tables';
import { makeAppendOnly } from '@storegraph/postgres/migrate';

export class Payments0001 implements MigrationInterface {
  readonly name = 'Payments1763700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE account (
        order_id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        closed_for text CHECK (closed_for IN ('ORDER_CANCELLED', 'ORDER_EXPIRED')),
        closed_at timestamptz,
        CHECK ((closed_for IS NULL) = (closed_at IS NULL))
      );
      CREATE TABLE payment (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES account,
        attempt integer NOT NULL CHECK (attempt > 0),
        customer_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
        captured_minor bigint NOT NULL DEFAULT 0,
        refund_requested_minor bigint NOT NULL DEFAULT 0,
        refunded_minor bigint NOT NULL DEFAULT 0,
        method_token text NOT NULL,
        cause jsonb,
        created_at timestamptz NOT NULL,
        UNIQUE (order_id, attempt),
        CHECK (refunded_minor <= captured_minor AND captured_minor <= amount_minor),
        CHECK (0 <= refunded_minor AND refunded_minor <= refund_requested_minor AND refund_requested_minor <= captured_minor)
      );
      CREATE TABLE refund (
        id uuid PRIMARY KEY,
        payment_id uuid NOT NULL REFERENCES payment,
        number integer NOT NULL CHECK (number > 0),
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        reason text,
        requested_by text NOT NULL,
        requested_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        UNIQUE (payment_id, number)
      );
      CREATE TABLE payment_event (
        payment_id uuid NOT NULL REFERENCES payment,
        version integer NOT NULL,
        type text NOT NULL CHECK (type IN
          ('REQUESTED', 'ACTION_REQUIRED', 'PROCESSING', 'CAPTURED', 'FAILED', 'CANCELLED', 'REFUND_REQUESTED', 'REFUNDED')),
        amount_minor bigint,
        refund_id uuid,
        detail jsonb,
        occurred_at timestamptz NOT NULL,
        PRIMARY KEY (payment_id, version),
        CHECK ((type IN ('REFUND_REQUESTED', 'REFUNDED')) = (refund_id IS NOT NULL)),
        CHECK (type NOT IN ('CAPTURED', 'REFUND_REQUESTED', 'REFUNDED') OR amount_minor IS NOT NULL)
      );
      CREATE UNIQUE INDEX payment_event_once ON payment_event (payment_id, type) WHERE refund_id IS NULL;
      CREATE UNIQUE INDEX refund_event_once ON payment_event (refund_id, type) WHERE refund_id IS NOT NULL;
      CREATE TABLE errand (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('charge', 'refund')),
        subject uuid NOT NULL,
        due_at timestamptz NOT NULL DEFAULT now(),
        leased_until timestamptz,
        is_woken boolean NOT NULL DEFAULT false,
        attempts integer NOT NULL DEFAULT 0,
        last_error text,
        cause jsonb,
        UNIQUE (kind, subject)
      );
      CREATE INDEX errand_due ON errand (due_at);
      CREATE TABLE webhook_event (
        id text PRIMARY KEY,
        body jsonb NOT NULL,
        verdict text CHECK (verdict IN ('settled', 'unknown-payment', 'wrong-amount')),
        deliveries integer NOT NULL DEFAULT 1,
        heard_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX webhook_event_refused ON webhook_event (heard_at) WHERE verdict <> 'settled';
      CREATE TABLE discrepancy (
        payment_id uuid NOT NULL REFERENCES payment,
        provider_key text NOT NULL,
        told jsonb NOT NULL,
        noted_at timestamptz NOT NULL,
        PRIMARY KEY (payment_id, provider_key)
      );
      ${CREATE_DELIVERY_TABLES}
    `);
    await makeAppendOnly(queryRunner, 'payment_event');
    await makeAppendOnly(queryRunner, 'discrepancy');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE discrepancy, webhook_event, errand, payment_event, refund, payment, account; ${DROP_DELIVERY_TABLES}`);
  }
}
