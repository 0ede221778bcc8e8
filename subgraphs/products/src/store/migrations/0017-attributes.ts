import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What can be said of products besides their names, in words, numbers, days and chosen values. */
export class Attributes0017 implements MigrationInterface {
  readonly name = 'Attributes1763700000017';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE attribute (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        code text NOT NULL CONSTRAINT attribute_code UNIQUE,
        name text NOT NULL,
        type text NOT NULL CHECK (type IN ('TEXT', 'NUMBER', 'BOOLEAN', 'DATE', 'SELECT', 'MULTISELECT', 'SWATCH')),
        unit text,
        is_filterable boolean NOT NULL
      );
      CREATE TABLE attribute_value (
        attribute_id uuid NOT NULL REFERENCES attribute ON DELETE CASCADE,
        code text NOT NULL,
        label text NOT NULL,
        swatch text,
        position integer NOT NULL,
        PRIMARY KEY (attribute_id, code)
      );
      CREATE TABLE product_attribute (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        attribute_id uuid NOT NULL REFERENCES attribute,
        -- As it is told: a number, \`true\`, \`2026-11-21\`, the code of an allowed value.
        value text NOT NULL,
        -- The same, to compare by.
        number numeric,
        -- The same, where it is one of the allowed values.
        value_code text,
        PRIMARY KEY (product_id, attribute_id, value),
        FOREIGN KEY (attribute_id, value_code) REFERENCES attribute_value (attribute_id, code)
      );
      CREATE INDEX product_attribute_by_value ON product_attribute (attribute_id, value, product_id);
      CREATE INDEX product_attribute_by_number ON product_attribute (attribute_id, number, product_id) WHERE number IS NOT NULL;
      CREATE INDEX product_attribute_by_code ON product_attribute (attribute_id, value_code) WHERE value_code IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE product_attribute, attribute_value, attribute');
  }
}
