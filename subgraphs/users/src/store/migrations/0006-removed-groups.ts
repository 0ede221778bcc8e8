import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Groups that are removed until the last of their customers is told, and which groups promotions name, as orders tells. */
export class RemovedGroups0006 implements MigrationInterface {
  readonly name = 'RemovedGroups1764000600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE customer_group ADD COLUMN removed_at timestamptz;
      CREATE INDEX customer_group_removed ON customer_group (removed_at) WHERE removed_at IS NOT NULL;
      CREATE TABLE group_promotion (
        promotion_id uuid PRIMARY KEY,
        version integer NOT NULL,
        group_ids uuid[] NOT NULL,
        ends_at timestamptz
      );
      CREATE INDEX group_promotion_of_group ON group_promotion USING gin (group_ids);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE group_promotion; DROP INDEX customer_group_removed; ALTER TABLE customer_group DROP COLUMN removed_at');
  }
}
