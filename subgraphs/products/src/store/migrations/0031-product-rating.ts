import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How products are rated, as reviews told last: what search sorts and narrows by. */
export class ProductRating0031 implements MigrationInterface {
  readonly name = 'ProductRating1763700000031';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Without a reference: reviews may tell of a product before it is here, or after it is gone.
    await queryRunner.query(`
      CREATE TABLE product_rating (
        product_id uuid PRIMARY KEY,
        version integer NOT NULL,
        review_count integer NOT NULL CHECK (review_count >= 0),
        stars_sum integer NOT NULL CHECK (stars_sum BETWEEN review_count AND review_count * 5)
      );
      ${[['added', 'INSERT'], ['changed', 'UPDATE']].map(([what, event]) =>
        `CREATE TRIGGER product_rating_${what}_is_searched AFTER ${event} ON product_rating REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_products_of_variants();`).join('\n')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE product_rating');
  }
}
