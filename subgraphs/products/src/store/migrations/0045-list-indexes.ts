import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For each way in which lists of products are narrowed and sorted, the order in which they are read. */
export class ListIndexes0045 implements MigrationInterface {
  readonly name = 'ListIndexes1763700000045';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX product_of_category_by_name ON product (category_id, sort_name, id) WHERE is_published;
      CREATE INDEX product_of_brand_text_by_name ON product (brand, sort_name, id) WHERE is_published;
      CREATE INDEX product_of_category_and_brand ON product (category_id, brand, id DESC) WHERE is_published;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX product_of_category_by_name, product_of_brand_text_by_name, product_of_category_and_brand');
  }
}
