import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from '@storegraph/postgres/migrate';
import { PART_AMOUNTS } from './0010-totals.ts';

const CODE = `CHECK (code ~ '^[a-z0-9-]{1,40}$')`;

const METHODS = `
  CREATE TABLE shipping_zone (code text PRIMARY KEY ${CODE}, name text NOT NULL);
  -- A place is in one zone. Country '*' is every country that is in none, region '' the whole country.
  CREATE TABLE shipping_zone_place (
    country text NOT NULL CHECK (country ~ '^([A-Z]{2}|[*])$'),
    region text NOT NULL DEFAULT '',
    zone_code text NOT NULL REFERENCES shipping_zone,
    PRIMARY KEY (country, region)
  );
  CREATE INDEX shipping_zone_place_of_zone ON shipping_zone_place (zone_code);
  CREATE TABLE shipping_method (
    id uuid PRIMARY KEY,
    zone_code text NOT NULL REFERENCES shipping_zone,
    code text NOT NULL ${CODE},
    name text NOT NULL,
    carrier text NOT NULL,
    tax_category text NOT NULL CHECK (tax_category IN ('STANDARD', 'REDUCED', 'SUPER_REDUCED', 'ZERO')),
    is_default boolean NOT NULL,
    is_pickup boolean NOT NULL,
    max_grams integer CHECK (max_grams > 0),
    min_days smallint NOT NULL CHECK (min_days >= 0),
    max_days smallint NOT NULL CHECK (max_days >= min_days),
    position smallint NOT NULL,
    -- [{ currency, from_grams, from_minor, price_minor }], amounts as text
    rates jsonb NOT NULL,
    UNIQUE (zone_code, code)
  );
  CREATE UNIQUE INDEX shipping_method_default ON shipping_method (zone_code) WHERE is_default;
  CREATE TABLE pickup_point (
    id uuid PRIMARY KEY,
    carrier text NOT NULL,
    code text NOT NULL,
    -- As a postal address, its name as the recipient.
    address jsonb NOT NULL,
    country text NOT NULL,
    -- As the place of the address has it.
    region text NOT NULL,
    latitude double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    opening_hours text NOT NULL,
    UNIQUE (carrier, code)
  );
  CREATE INDEX pickup_point_of_country ON pickup_point (country);
  -- A shop of which nothing was said sends everywhere for nothing.
  INSERT INTO shipping_zone (code, name) VALUES ('everywhere', 'Everywhere else');
  INSERT INTO shipping_zone_place (country, zone_code) VALUES ('*', 'everywhere');
  INSERT INTO shipping_method (id, zone_code, code, name, carrier, tax_category, is_default, is_pickup, min_days, max_days, position, rates)
  SELECT gen_random_uuid(), 'everywhere', 'standard', 'Standard', 'Post', 'STANDARD', true, false, 3, 10, 0,
    jsonb_agg(jsonb_build_object('currency', currency, 'from_grams', 0, 'from_minor', '0', 'price_minor', '0')) FROM unnest(ARRAY['EUR', 'USD', 'JPY']) currency;
`;

const SLOTS = `
  CREATE TABLE delivery_window (
    id uuid PRIMARY KEY,
    zone_code text NOT NULL REFERENCES shipping_zone,
    -- 1 is Monday.
    weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    starts time NOT NULL,
    ends time NOT NULL CHECK (ends > starts),
    -- So many days before, at that time of day in its zone, nobody can choose it any more.
    cutoff_days smallint NOT NULL CHECK (cutoff_days BETWEEN 0 AND 14),
    cutoff_time time NOT NULL CHECK (cutoff_days > 0 OR cutoff_time <= starts),
    time_zone text NOT NULL,
    capacity smallint NOT NULL CHECK (capacity BETWEEN 0 AND 1000),
    UNIQUE (zone_code, weekday, starts)
  );
  CREATE TABLE delivery_slot (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    window_id uuid NOT NULL REFERENCES delivery_window,
    date date NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    cutoff_at timestamptz NOT NULL,
    capacity smallint NOT NULL CHECK (capacity >= 0),
    UNIQUE (window_id, date)
  );
  CREATE INDEX delivery_slot_by_start ON delivery_slot (starts_at);
  -- One of the places of a slot, which two cannot have. It ends by itself, until it is an order's.
  CREATE TABLE slot_booking (
    slot_id uuid NOT NULL REFERENCES delivery_slot,
    place smallint NOT NULL CHECK (place >= 1),
    cart_id uuid NOT NULL UNIQUE,
    order_id uuid UNIQUE,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (slot_id, place)
  );
`;

/** How orders are sent: where to, by whom, for how much, to which points and in which hours. */
export class Shipping0011 implements MigrationInterface {
  readonly name = 'Shipping1763700000011';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${METHODS} ${SLOTS}
      ALTER TABLE cart ADD shipping_address jsonb, ADD shipping_method_id uuid, ADD pickup_point_id uuid, ADD delivery_slot_id uuid;
      CREATE TABLE order_shipping (
        order_id uuid PRIMARY KEY REFERENCES "order",
        method_id uuid NOT NULL,
        method_name text NOT NULL,
        carrier text NOT NULL,
        weight_grams integer NOT NULL,
        min_days smallint NOT NULL,
        max_days smallint NOT NULL,
        pickup_point jsonb,
        slot_id uuid,
        slot_starts_at timestamptz,
        slot_ends_at timestamptz,
        ${PART_AMOUNTS}
      );
    `);
    await makeAppendOnly(queryRunner, 'order_shipping');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE order_shipping, slot_booking, delivery_slot, delivery_window, pickup_point, shipping_method, shipping_zone_place, shipping_zone;
      ALTER TABLE cart DROP shipping_address, DROP shipping_method_id, DROP pickup_point_id, DROP delivery_slot_id;
    `);
  }
}
