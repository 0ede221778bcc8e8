import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from '@storegraph/postgres/migrate';

/**
 * Compare-at prices, and the history of all prices. The database writes the history itself, whoever changes a
 * price, in one statement for as many as were changed: a price and the last entry of its history always agree.
 * An entry is noted when its price is locked, so that entries are in the order in which prices came to be.
 */
export class Prices0021 implements MigrationInterface {
  readonly name = 'Prices1763700000021';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE price ADD compare_at_minor bigint CHECK (compare_at_minor > 0);

      -- Without an amount: from then on it was not sold.
      CREATE TABLE price_history (
        variant_id uuid NOT NULL,
        currency text NOT NULL,
        id bigint GENERATED ALWAYS AS IDENTITY,
        valid_from timestamptz NOT NULL DEFAULT clock_timestamp(),
        amount_minor bigint CHECK (amount_minor > 0),
        compare_at_minor bigint,
        PRIMARY KEY (variant_id, currency, id)
      );

      CREATE FUNCTION note_prices() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          INSERT INTO price_history (variant_id, currency, amount_minor, compare_at_minor)
            SELECT variant_id, currency, amount_minor, compare_at_minor FROM now_so;
        ELSIF TG_OP = 'UPDATE' THEN
          INSERT INTO price_history (variant_id, currency, amount_minor, compare_at_minor)
            SELECT variant_id, currency, n.amount_minor, n.compare_at_minor FROM now_so n JOIN once_so o USING (variant_id, currency)
            WHERE (n.amount_minor, n.compare_at_minor) IS DISTINCT FROM (o.amount_minor, o.compare_at_minor);
        ELSE
          INSERT INTO price_history (variant_id, currency) SELECT variant_id, currency FROM once_so;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER price_is_noted_when_new AFTER INSERT ON price
        REFERENCING NEW TABLE AS now_so FOR EACH STATEMENT EXECUTE FUNCTION note_prices();
      CREATE TRIGGER price_is_noted_when_changed AFTER UPDATE ON price
        REFERENCING OLD TABLE AS once_so NEW TABLE AS now_so FOR EACH STATEMENT EXECUTE FUNCTION note_prices();
      CREATE TRIGGER price_is_noted_when_gone AFTER DELETE ON price
        REFERENCING OLD TABLE AS once_so FOR EACH STATEMENT EXECUTE FUNCTION note_prices();

      INSERT INTO price_history (variant_id, currency, amount_minor) SELECT variant_id, currency, amount_minor FROM price;
    `);
    await makeAppendOnly(queryRunner, 'price_history');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER price_is_noted_when_new ON price;
      DROP TRIGGER price_is_noted_when_changed ON price;
      DROP TRIGGER price_is_noted_when_gone ON price;
      DROP FUNCTION note_prices();
      DROP TABLE price_history;
      ALTER TABLE price DROP compare_at_minor;
    `);
  }
}
