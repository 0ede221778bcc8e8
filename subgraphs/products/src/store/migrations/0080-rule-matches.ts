import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the rules of some collections find, as others were told last: only of those that somebody else depends on, as
 * promotions do, so that no other rule costs anything.
 *
 * - `collection_watch`: those collections, and how far the catalogue was compared with the rule as it is now;
 * - `collection_match`: what was told. Without references: what is gone has to be told too, a part at a time.
 */
export class RuleMatches0080 implements MigrationInterface {
  readonly name = 'RuleMatches1763700000080';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE collection_watch (
        collection_id uuid PRIMARY KEY,
        -- The collection's version with whose rule all products were compared, 0 for one that is gone.
        compared_version integer,
        compared_at timestamptz,
        -- Of a comparison under way: with which version, and up to which product.
        comparing_version integer,
        compared_to uuid
      );
      CREATE TABLE collection_match (
        collection_id uuid NOT NULL,
        product_id uuid NOT NULL,
        PRIMARY KEY (collection_id, product_id)
      );
      CREATE INDEX collection_match_of_product ON collection_match (product_id);
      CREATE SEQUENCE collection_match_version AS integer;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SEQUENCE collection_match_version; DROP TABLE collection_match, collection_watch');
  }
}
