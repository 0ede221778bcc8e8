import type { MigrationInterface, QueryRunner } from 'typeorm';

const LOCALE = `text NOT NULL CHECK (locale IN ('DE', 'FR', 'ES', 'JA'))`;

/**
 * What products, categories and the options of variants are called in other languages than English, which their own
 * rows are in. A translation of which everything was taken back stays, so that its version goes on rising. Options are
 * translated word by word, for all variants that have them.
 */
export class Translations0022 implements MigrationInterface {
  readonly name = 'Translations1763700000022';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE product_translation (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        locale ${LOCALE},
        version integer NOT NULL DEFAULT 1,
        name text CHECK (name <> ''),
        description text CHECK (description <> ''),
        slug text CHECK (slug <> ''),
        PRIMARY KEY (product_id, locale)
      );
      CREATE UNIQUE INDEX product_translation_slug ON product_translation (slug, locale) WHERE slug IS NOT NULL;
      CREATE TABLE category_translation (
        category_id uuid NOT NULL REFERENCES category ON DELETE CASCADE,
        locale ${LOCALE},
        version integer NOT NULL DEFAULT 1,
        name text CHECK (name <> ''),
        PRIMARY KEY (category_id, locale)
      );
      -- The name of an option itself has no value.
      CREATE TABLE option_translation (
        option text NOT NULL CHECK (option <> ''),
        value text NOT NULL DEFAULT '',
        locale ${LOCALE},
        text text NOT NULL CHECK (text <> ''),
        PRIMARY KEY (option, value, locale)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE option_translation, category_translation, product_translation');
  }
}
