import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Building the index anew, beside the one that is searched. A rebuild goes through the products by id, and how far it
 * is stands here: who goes on after a crash goes on from there.
 */
export class SearchRebuild0032 implements MigrationInterface {
  readonly name = 'SearchRebuild1763700000032';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE search_rebuild (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        phase text NOT NULL DEFAULT 'CLEARING' CHECK (phase IN ('CLEARING', 'FILLING', 'DONE')),
        requested_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz CHECK ((finished_at IS NOT NULL) = (phase = 'DONE')),
        -- The last product that is in the new index.
        position uuid,
        products integer NOT NULL DEFAULT 0
      );
      CREATE UNIQUE INDEX search_rebuild_one ON search_rebuild ((true)) WHERE phase <> 'DONE';
      CREATE TRIGGER search_rebuild_wakes_indexer AFTER INSERT ON search_rebuild FOR EACH STATEMENT EXECUTE FUNCTION wake_indexer();
      CREATE INDEX search_dirty_of_product ON search_dirty (product_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE search_rebuild; DROP INDEX search_dirty_of_product');
  }
}
