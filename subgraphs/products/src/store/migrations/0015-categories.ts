import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Categories that managers order. Whoever changes the tree waits at one lock until the one before is kept or
 * undone, so that of two moves at the same time the second sees the first, and cannot close a circle with it.
 */
export class Categories0015 implements MigrationInterface {
  readonly name = 'Categories1763700000015';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE category
        ADD version integer NOT NULL DEFAULT 1,
        ADD position integer NOT NULL DEFAULT 0 CHECK (position BETWEEN 0 AND 1000000);

      CREATE FUNCTION lock_category_tree() RETURNS void LANGUAGE sql AS $$ SELECT pg_advisory_xact_lock(hashtext('category tree')) $$;

      CREATE FUNCTION keep_category_tree() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM lock_category_tree();
        IF EXISTS (
          WITH RECURSIVE path AS (
            SELECT id, parent_id FROM category WHERE id = NEW.parent_id
            UNION SELECT above.id, above.parent_id FROM category above JOIN path ON above.id = path.parent_id
          )
          SELECT FROM path WHERE id = NEW.id
        ) THEN
          RAISE EXCEPTION 'a category cannot be below itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'category_not_below_itself';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER category_stays_a_tree BEFORE INSERT OR UPDATE OF parent_id ON category
        FOR EACH ROW EXECUTE FUNCTION keep_category_tree();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER category_stays_a_tree ON category;
      DROP FUNCTION keep_category_tree(), lock_category_tree();
      ALTER TABLE category DROP version, DROP position;
    `);
  }
}
