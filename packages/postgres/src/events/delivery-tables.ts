/**
 * The tables behind the delivery guarantees, for each subgraph's first migration: what is told
 * (outbox), what was heard (inbox), what could not be handled (dead_letter), what was answered
 * (idempotency).
 */
export const CREATE_DELIVERY_TABLES = `
  CREATE TABLE outbox (
    id uuid PRIMARY KEY,
    seq bigint GENERATED ALWAYS AS IDENTITY,
    subject text NOT NULL,
    envelope jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    published_at timestamptz,
    attempts integer NOT NULL DEFAULT 0
  );
  CREATE INDEX outbox_unpublished ON outbox (seq) WHERE published_at IS NULL;
  CREATE INDEX outbox_published ON outbox (published_at) WHERE published_at IS NOT NULL;
  CREATE FUNCTION wake_relay() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NOTIFY outbox; RETURN NULL; END $$;
  CREATE TRIGGER outbox_wakes_relay AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION wake_relay();
  CREATE TABLE inbox (
    publisher text NOT NULL,
    event_id uuid NOT NULL,
    heard_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (publisher, event_id)
  );
  CREATE TABLE dead_letter (
    event_id uuid PRIMARY KEY,
    envelope jsonb NOT NULL,
    error text NOT NULL,
    attempts integer NOT NULL,
    died_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE idempotency (
    actor text NOT NULL,
    operation text NOT NULL,
    key text NOT NULL,
    input_hash text NOT NULL,
    answer jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (actor, operation, key)
  );
  CREATE INDEX idempotency_age ON idempotency (created_at);
`;

/** Takes them away again. */
export const DROP_DELIVERY_TABLES = `
  DROP TABLE idempotency, dead_letter, inbox, outbox;
  DROP FUNCTION wake_relay();
`;
