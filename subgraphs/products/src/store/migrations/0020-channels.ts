import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the euro's channel sells: the member states of the European Union. */
const EUROPEAN_UNION = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';

/**
 * The channels of the shop. They are part of what the shop is, not of the sample in it, so every database has them.
 * A price says its currency, and no two channels have the same: that is how it is known whose price it is.
 */
export class Channels0020 implements MigrationInterface {
  readonly name = 'Channels1763700000020';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE channel (
        id text PRIMARY KEY CHECK (id ~ '^[A-Z][A-Z0-9]{1,15}$'),
        name text NOT NULL,
        currency text NOT NULL UNIQUE CHECK (currency ~ '^[A-Z]{3}$'),
        prices_include_tax boolean NOT NULL,
        countries text[] NOT NULL,
        default_locale text NOT NULL CHECK (default_locale IN ('EN', 'DE', 'FR', 'ES', 'JA'))
      );
      INSERT INTO channel (id, name, currency, prices_include_tax, countries, default_locale) VALUES
        ('EU', 'European Union', 'EUR', true, string_to_array('${EUROPEAN_UNION}', ' '), 'EN'),
        ('JP', 'Japan', 'JPY', true, ARRAY['JP'], 'JA'),
        ('US', 'United States', 'USD', false, ARRAY['US'], 'EN');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE channel');
  }
}
