import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_DELIVERY_TABLES, DROP_DELIVERY_TABLES } from '@storegraph/postgres/events/delivery-tables';

export class Recommendations0001 implements MigrationInterface {
  readonly name = 'Recommendations1763700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE variant (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        product_id uuid NOT NULL,
        category_id uuid NOT NULL,
        brand text,
        is_published boolean NOT NULL
      );
      CREATE INDEX variant_of_product ON variant (product_id);
      CREATE INDEX variant_of_category ON variant (category_id);
      CREATE INDEX variant_of_brand ON variant (brand);
      CREATE VIEW product AS
        SELECT DISTINCT ON (product_id) product_id AS id, category_id, brand FROM variant WHERE is_published ORDER BY product_id, version DESC;
      CREATE TABLE purchase (
        order_id uuid NOT NULL,
        product_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        bought_at timestamptz NOT NULL,
        PRIMARY KEY (order_id, product_id)
      );
      CREATE INDEX purchase_of_product ON purchase (product_id, order_id);
      CREATE INDEX purchase_of_customer ON purchase (customer_id);
      CREATE INDEX purchase_by_time ON purchase (bought_at);
      CREATE TABLE forgotten_order (order_id uuid PRIMARY KEY);
      CREATE TABLE opinion (
        review_id uuid PRIMARY KEY,
        version integer NOT NULL,
        customer_id uuid NOT NULL,
        product_id uuid NOT NULL,
        rating smallint
      );
      CREATE INDEX opinion_of_customer ON opinion (customer_id);
      ${CREATE_DELIVERY_TABLES}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP VIEW product; DROP TABLE opinion, forgotten_order, purchase, variant; ${DROP_DELIVERY_TABLES}`);
  }
}
