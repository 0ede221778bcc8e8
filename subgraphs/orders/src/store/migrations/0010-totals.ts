import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from '@storegraph/postgres/migrate';
import { KEEP_AMOUNTS_OF_OLD_ORDERS } from '../checkout/old-orders.ts';

const TAX_CATEGORY = `text NOT NULL CHECK (tax_category IN ('STANDARD', 'REDUCED', 'SUPER_REDUCED', 'ZERO'))`;
const RATE = 'integer NOT NULL CHECK (rate_ppm BETWEEN 0 AND 1000000)';
/** The parts of an amount; that they add up is for the database to see to. */
export const PART_AMOUNTS = `
    tax_category ${TAX_CATEGORY},
    rate_ppm ${RATE},
    list_minor bigint NOT NULL CHECK (list_minor >= 0),
    discount_minor bigint NOT NULL CHECK (discount_minor BETWEEN 0 AND list_minor),
    total_minor bigint NOT NULL CHECK (total_minor = list_minor - discount_minor AND total_minor IN (net_minor, gross_minor)),
    net_minor bigint NOT NULL CHECK (net_minor >= 0),
    tax_minor bigint NOT NULL CHECK (tax_minor >= 0),
    gross_minor bigint NOT NULL CHECK (gross_minor = net_minor + tax_minor)`;

/** Taxes, and what every order comes to in its parts. */
export class Totals0010 implements MigrationInterface {
  readonly name = 'Totals1763700000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE variant ADD category_id uuid;
      CREATE TABLE category_terms (
        category_id uuid PRIMARY KEY,
        tax_category ${TAX_CATEGORY},
        weight_grams integer NOT NULL CHECK (weight_grams BETWEEN 1 AND 1000000)
      );
      -- A rate holds until the next of its place and category begins, so that no two can hold at once. Region '' is the whole country.
      CREATE TABLE tax_rate (
        country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
        region text NOT NULL DEFAULT '',
        tax_category ${TAX_CATEGORY},
        valid_from timestamptz NOT NULL,
        rate_ppm ${RATE},
        PRIMARY KEY (country, region, tax_category, valid_from)
      );
      CREATE TABLE order_line_amount (
        line_id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES "order",
        ${PART_AMOUNTS}
      );
      CREATE INDEX order_line_amount_of_order ON order_line_amount (order_id);
      CREATE TABLE order_tax (
        order_id uuid NOT NULL REFERENCES "order",
        rate_ppm ${RATE},
        net_minor bigint NOT NULL,
        tax_minor bigint NOT NULL,
        gross_minor bigint NOT NULL CHECK (gross_minor = net_minor + tax_minor),
        PRIMARY KEY (order_id, rate_ppm)
      );
      ${KEEP_AMOUNTS_OF_OLD_ORDERS}
    `);
    await makeAppendOnly(queryRunner, 'order_line_amount');
    await makeAppendOnly(queryRunner, 'order_tax');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE order_tax, order_line_amount, tax_rate, category_terms;
      ALTER TABLE variant DROP category_id;
    `);
  }
}
