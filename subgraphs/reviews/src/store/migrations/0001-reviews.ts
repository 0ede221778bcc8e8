import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_DELIVERY_TABLES, DROP_DELIVERY_TABLES } from '@storegraph/postgres/events/delivery-tables';

export class Reviews0001 implements MigrationInterface {
  readonly name = 'Reviews1763700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE product (id uuid PRIMARY KEY);
      CREATE TABLE delivery (customer_id uuid NOT NULL, product_id uuid NOT NULL, PRIMARY KEY (customer_id, product_id));
      CREATE TABLE review (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        product_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        rating smallint NOT NULL CHECK (rating BETWEEN 1 AND 5),
        title text NOT NULL,
        body text NOT NULL,
        created_at timestamptz NOT NULL,
        deleted_at timestamptz
      );
      CREATE UNIQUE INDEX review_once ON review (customer_id, product_id) WHERE deleted_at IS NULL;
      CREATE INDEX review_of_product ON review (product_id, id DESC) INCLUDE (rating) WHERE deleted_at IS NULL;
      ${CREATE_DELIVERY_TABLES}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE review, delivery, product; ${DROP_DELIVERY_TABLES}`);
  }
}
