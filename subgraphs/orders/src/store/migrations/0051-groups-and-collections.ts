import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What promotions ask besides: the groups a customer is in, as users tells, and the collections a product is in by hand, as products tells. */
export class GroupsAndCollections0051 implements MigrationInterface {
  readonly name = 'GroupsAndCollections1763700510000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE customer_groups (
        customer_id uuid PRIMARY KEY,
        version integer NOT NULL,
        group_ids uuid[] NOT NULL
      );
      -- What was taken out stays as a row: of two news of one product, the later made holds, whichever comes last.
      CREATE TABLE collection_product (
        product_id uuid NOT NULL,
        collection_id uuid NOT NULL,
        version integer NOT NULL,
        is_in boolean NOT NULL,
        PRIMARY KEY (product_id, collection_id)
      );
      -- Those of its scope, to be joined.
      ALTER TABLE promotion ADD COLUMN collection_ids uuid[] NOT NULL DEFAULT '{}';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE promotion DROP COLUMN collection_ids; DROP TABLE collection_product, customer_groups');
  }
}
