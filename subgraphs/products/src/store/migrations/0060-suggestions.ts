import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables whose names are folded here; those of products and brands are already. */
const FOLDED = ['category', 'category_translation', 'product_translation'];

/**
 * What suggestions are found by while a shopper types: names without case and accents (`sort_name`), which the database
 * keeps itself. Of products the beginnings are in order; of categories and brands, which are few, every word is indexed.
 */
export class Suggestions0060 implements MigrationInterface {
  readonly name = 'Suggestions1763700000060';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION fold_name() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.sort_name := fold(NEW.name); RETURN NEW; END $$;
      ${FOLDED.map((table) => `
        ALTER TABLE ${table} ADD sort_name text;
        CREATE TRIGGER ${table}_is_folded BEFORE INSERT OR UPDATE OF name ON ${table} FOR EACH ROW EXECUTE FUNCTION fold_name();
        -- Nothing is renamed: what follows from a name need not follow.
        ALTER TABLE ${table} DISABLE TRIGGER USER;
        UPDATE ${table} SET sort_name = fold(name);
        ALTER TABLE ${table} ENABLE TRIGGER USER;
      `).join('\n')}
      ALTER TABLE category ALTER sort_name SET NOT NULL;

      CREATE INDEX product_beginning ON product (sort_name text_pattern_ops) WHERE is_published;
      CREATE INDEX product_translation_beginning ON product_translation (locale, sort_name text_pattern_ops) WHERE sort_name IS NOT NULL;
      ${['category', 'category_translation', 'brand'].map((table) => `CREATE INDEX ${table}_words ON ${table} USING gin (to_tsvector('simple', sort_name));`).join('\n')}
      CREATE INDEX product_rating_most ON product_rating (review_count DESC);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX product_rating_most, brand_words, product_beginning;
      ${FOLDED.map((table) => `DROP TRIGGER ${table}_is_folded ON ${table}; ALTER TABLE ${table} DROP sort_name;`).join('\n')}
      DROP FUNCTION fold_name();
    `);
  }
}
