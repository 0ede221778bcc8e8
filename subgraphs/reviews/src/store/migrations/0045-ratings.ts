import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many stars each product got, counted when a review changes and not when somebody looks: what everybody buys has
 * a hundred thousand reviews. The database counts itself, whoever writes; `count_ratings_anew` is for whoever has
 * written very much.
 */
export class Ratings0045 implements MigrationInterface {
  readonly name = 'Ratings1763700000045';

  async up(queryRunner: QueryRunner): Promise<void> {
    const counts = `
      SELECT product_id, ${[1, 2, 3, 4, 5].map((stars) => `sum(one) FILTER (WHERE rating = ${stars})`).map((sum, index) => `coalesce(${sum}, 0)::int AS stars_${index + 1}`).join(', ')}`;
    const columns = [1, 2, 3, 4, 5].map((stars) => `stars_${stars}`);
    await queryRunner.query(`
      CREATE TABLE rating_count (
        product_id uuid PRIMARY KEY,
        ${columns.map((column) => `${column} integer NOT NULL CHECK (${column} >= 0)`).join(', ')}
      );

      -- What was there before a change counts one less, what is there after it one more. Always in the same order, so
      -- that two that count the same never wait for each other in a circle.
      CREATE FUNCTION count_ratings(product_ids uuid[], ratings smallint[], ones integer[]) RETURNS void LANGUAGE sql AS $$
        INSERT INTO rating_count (product_id, ${columns.join(', ')})
        SELECT DISTINCT product_id, 0, 0, 0, 0, 0 FROM unnest(product_ids) AS product_id ORDER BY product_id ON CONFLICT DO NOTHING;
        SELECT FROM rating_count WHERE product_id = ANY(product_ids) ORDER BY product_id FOR UPDATE;
        UPDATE rating_count c SET ${columns.map((column) => `${column} = c.${column} + d.${column}`).join(', ')}
        FROM (${counts} FROM unnest(product_ids, ratings, ones) AS change (product_id, rating, one) GROUP BY product_id) d WHERE c.product_id = d.product_id;
      $$;
      CREATE FUNCTION count_new_ratings() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM count_ratings(array_agg(product_id), array_agg(rating), array_agg(1)) FROM after_rows WHERE deleted_at IS NULL HAVING count(*) > 0;
        RETURN NULL;
      END $$;
      CREATE FUNCTION count_changed_ratings() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM count_ratings(array_agg(product_id), array_agg(rating), array_agg(one)) FROM (
          SELECT product_id, rating, 1 AS one FROM after_rows WHERE deleted_at IS NULL
          UNION ALL SELECT product_id, rating, -1 FROM before_rows WHERE deleted_at IS NULL
        ) change HAVING count(*) > 0;
        RETURN NULL;
      END $$;
      CREATE FUNCTION count_gone_ratings() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM count_ratings(array_agg(product_id), array_agg(rating), array_agg(-1)) FROM before_rows WHERE deleted_at IS NULL HAVING count(*) > 0;
        RETURN NULL;
      END $$;
      CREATE TRIGGER review_counted AFTER INSERT ON review REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_ratings();
      CREATE TRIGGER review_recounted AFTER UPDATE ON review REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_ratings();
      CREATE TRIGGER review_uncounted AFTER DELETE ON review REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_ratings();

      CREATE FUNCTION count_ratings_anew() RETURNS void LANGUAGE sql AS $$
        DELETE FROM rating_count;
        INSERT INTO rating_count (product_id, ${columns.join(', ')})
        ${counts} FROM (SELECT product_id, rating, 1 AS one FROM review WHERE deleted_at IS NULL) every GROUP BY product_id;
      $$;
      SELECT count_ratings_anew();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER review_counted ON review;
      DROP TRIGGER review_recounted ON review;
      DROP TRIGGER review_uncounted ON review;
      DROP FUNCTION count_new_ratings(), count_changed_ratings(), count_gone_ratings(), count_ratings(uuid[], smallint[], integer[]), count_ratings_anew();
      DROP TABLE rating_count;
    `);
  }
}
