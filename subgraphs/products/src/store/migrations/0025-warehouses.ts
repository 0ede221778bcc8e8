import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Warehouses0025 implements MigrationInterface {
  readonly name = 'Warehouses1763700000025';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE warehouse (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
        priority integer NOT NULL CHECK (priority >= 0),
        is_active boolean NOT NULL DEFAULT true
      );
      INSERT INTO warehouse (id, code, name, country, priority) VALUES ('${FIRST}', 'MAIN', 'Main warehouse', 'DE', 0);

      CREATE TABLE stock_level (
        variant_id uuid NOT NULL REFERENCES stock,
        warehouse_id uuid NOT NULL REFERENCES warehouse,
        on_hand integer NOT NULL DEFAULT 0 CHECK (on_hand >= 0),
        allocated integer NOT NULL DEFAULT 0 CHECK (allocated >= 0),
        reserved integer NOT NULL DEFAULT 0 CHECK (reserved >= 0),
        PRIMARY KEY (variant_id, warehouse_id),
        CONSTRAINT stock_level_not_oversold CHECK (on_hand >= allocated + reserved)
      );
      CREATE INDEX stock_level_of_warehouse ON stock_level (warehouse_id);
      INSERT INTO stock_level (variant_id, warehouse_id, on_hand, allocated, reserved) SELECT variant_id, '${FIRST}', on_hand, allocated, reserved FROM stock;

      -- Where pieces are booked by whoever names no warehouse.
      CREATE FUNCTION first_warehouse() RETURNS uuid LANGUAGE sql STABLE AS $$
        SELECT id FROM warehouse WHERE is_active ORDER BY priority, id LIMIT 1
      $$;

      ALTER TABLE hold ADD COLUMN warehouse_id uuid NOT NULL DEFAULT '${FIRST}' REFERENCES warehouse;
      ALTER TABLE hold ALTER COLUMN warehouse_id SET DEFAULT first_warehouse();
      ALTER TABLE hold DROP CONSTRAINT hold_pkey;
      ALTER TABLE hold ADD PRIMARY KEY (order_id, variant_id, warehouse_id);
      ALTER TABLE stock_movement ADD COLUMN warehouse_id uuid NOT NULL DEFAULT '${FIRST}' REFERENCES warehouse;
      ALTER TABLE stock_movement ALTER COLUMN warehouse_id SET DEFAULT first_warehouse();
      DROP INDEX stock_movement_once;
      CREATE UNIQUE INDEX stock_movement_once ON stock_movement (order_id, variant_id, kind, warehouse_id) WHERE order_id IS NOT NULL;

      -- stock is the sum of its levels, whoever writes which: each trigger leaves alone what the other did.
      CREATE FUNCTION sum_levels() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          UPDATE stock s SET on_hand = s.on_hand + d.on_hand, allocated = s.allocated + d.allocated, reserved = s.reserved + d.reserved
          FROM (
            SELECT variant_id, sum(on_hand)::int AS on_hand, sum(allocated)::int AS allocated, sum(reserved)::int AS reserved
            FROM (
              SELECT variant_id, on_hand, allocated, reserved FROM after_rows
              UNION ALL SELECT variant_id, -on_hand, -allocated, -reserved FROM before_rows
            ) each GROUP BY variant_id
          ) d WHERE s.variant_id = d.variant_id AND (d.on_hand, d.allocated, d.reserved) <> (0, 0, 0);
          RETURN NULL;
        END $$;
      CREATE FUNCTION sum_new_levels() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          UPDATE stock s SET on_hand = s.on_hand + d.on_hand, allocated = s.allocated + d.allocated, reserved = s.reserved + d.reserved
          FROM (
            SELECT variant_id, sum(on_hand)::int AS on_hand, sum(allocated)::int AS allocated, sum(reserved)::int AS reserved FROM after_rows GROUP BY variant_id
          ) d WHERE s.variant_id = d.variant_id AND (d.on_hand, d.allocated, d.reserved) <> (0, 0, 0);
          RETURN NULL;
        END $$;
      CREATE FUNCTION spread_new_stock() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO stock_level (variant_id, warehouse_id, on_hand, allocated, reserved)
          SELECT variant_id, first_warehouse(), on_hand, allocated, reserved FROM after_rows;
          RETURN NULL;
        END $$;
      CREATE FUNCTION spread_stock() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE first uuid := first_warehouse();
        BEGIN
          INSERT INTO stock_level (variant_id, warehouse_id)
          SELECT a.variant_id, first FROM after_rows a JOIN before_rows b USING (variant_id)
          WHERE (a.on_hand, a.allocated, a.reserved) <> (b.on_hand, b.allocated, b.reserved) ON CONFLICT DO NOTHING;
          UPDATE stock_level l SET on_hand = l.on_hand + a.on_hand - b.on_hand, allocated = l.allocated + a.allocated - b.allocated,
            reserved = l.reserved + a.reserved - b.reserved
          FROM after_rows a JOIN before_rows b USING (variant_id)
          WHERE l.variant_id = a.variant_id AND l.warehouse_id = first AND (a.on_hand, a.allocated, a.reserved) <> (b.on_hand, b.allocated, b.reserved);
          RETURN NULL;
        END $$;
      CREATE TRIGGER stock_level_added AFTER INSERT ON stock_level REFERENCING NEW TABLE AS after_rows
        FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION sum_new_levels();
      CREATE TRIGGER stock_level_changed AFTER UPDATE ON stock_level REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
        FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION sum_levels();
      CREATE TRIGGER stock_added AFTER INSERT ON stock REFERENCING NEW TABLE AS after_rows
        FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION spread_new_stock();
      CREATE TRIGGER stock_changed AFTER UPDATE ON stock REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
        FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION spread_stock();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER stock_added ON stock;
      DROP TRIGGER stock_changed ON stock;
      DROP TABLE stock_level;
      DROP FUNCTION sum_levels(), sum_new_levels(), spread_new_stock(), spread_stock();
      DROP INDEX stock_movement_once;
      ALTER TABLE stock_movement DROP COLUMN warehouse_id;
      CREATE UNIQUE INDEX stock_movement_once ON stock_movement (order_id, variant_id, kind) WHERE order_id IS NOT NULL;
      ALTER TABLE hold DROP CONSTRAINT hold_pkey;
      ALTER TABLE hold DROP COLUMN warehouse_id;
      ALTER TABLE hold ADD PRIMARY KEY (order_id, variant_id);
      DROP FUNCTION first_warehouse();
      DROP TABLE warehouse;
    `);
  }
}

/** Where all pieces were before there were several: wh_01jexscz8ae008m4zy7kz6r001, the same in every shop. */
const FIRST = '0193bb96-7d0a-7000-8a13-fe3cfe6c0001';
