import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_DELIVERY_TABLES, DROP_DELIVERY_TABLES } from '@storegraph/postgres/events/delivery-tables';

export class Catalogue0001 implements MigrationInterface {
  readonly name = 'Catalogue1763700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE category (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE,
        name text NOT NULL,
        parent_id uuid REFERENCES category CHECK (parent_id <> id)
      );
      CREATE INDEX category_children ON category (parent_id);
      CREATE TABLE product (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE,
        name text NOT NULL,
        description text NOT NULL,
        brand text,
        category_id uuid NOT NULL REFERENCES category,
        image_url text,
        is_published boolean NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX product_newest ON product (id DESC) WHERE is_published;
      CREATE INDEX product_of_category ON product (category_id, id DESC) WHERE is_published;
      CREATE INDEX product_of_brand ON product (brand, id DESC) WHERE is_published;
      CREATE TABLE variant (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        product_id uuid NOT NULL REFERENCES product,
        sku text NOT NULL UNIQUE,
        name text NOT NULL,
        options jsonb NOT NULL
      );
      CREATE INDEX variant_of_product ON variant (product_id, id);
      CREATE TABLE price (
        variant_id uuid NOT NULL REFERENCES variant,
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        PRIMARY KEY (variant_id, currency)
      );
      ${CREATE_DELIVERY_TABLES}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE price, variant, product, category; ${DROP_DELIVERY_TABLES}`);
  }
}
