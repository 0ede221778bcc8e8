import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Groups of customers, and who is in them. */
export class CustomerGroups0003 implements MigrationInterface {
  readonly name = 'CustomerGroups1764000300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE customer_group (
        id uuid PRIMARY KEY,
        name text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL
      );
      CREATE TABLE customer_group_member (
        group_id uuid NOT NULL REFERENCES customer_group,
        user_id uuid NOT NULL REFERENCES user_account,
        PRIMARY KEY (group_id, user_id)
      );
      CREATE INDEX customer_group_member_of_user ON customer_group_member (user_id);
      -- Rises with each change of the groups they are in.
      ALTER TABLE user_account ADD COLUMN groups_version integer NOT NULL DEFAULT 0;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE user_account DROP COLUMN groups_version; DROP TABLE customer_group_member, customer_group');
  }
}
