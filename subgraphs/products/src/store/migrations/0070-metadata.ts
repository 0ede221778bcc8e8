import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has metadata. */
const OWNERS = ['product', 'variant', 'category', 'collection'];

/**
 * What other systems keep with things of the catalogue, a row for each key, so that two who write different keys never
 * undo each other. A thing has at most 100 keys: whoever adds one waits at the row of the thing, and counts what was
 * added before.
 */
export class Metadata0070 implements MigrationInterface {
  readonly name = 'Metadata1763700000070';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(OWNERS.map((owner) => `
      CREATE TABLE ${owner}_metadata (
        owner_id uuid NOT NULL REFERENCES ${owner} ON DELETE CASCADE,
        is_internal boolean NOT NULL,
        key text COLLATE "C" NOT NULL CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$'),
        value text NOT NULL CHECK (char_length(value) <= 2000),
        PRIMARY KEY (owner_id, is_internal, key)
      );
      CREATE FUNCTION limit_${owner}_metadata() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM ${owner} WHERE id IN (SELECT owner_id FROM added) ORDER BY id FOR NO KEY UPDATE;
        IF EXISTS (SELECT FROM ${owner}_metadata WHERE owner_id IN (SELECT owner_id FROM added) GROUP BY owner_id HAVING count(*) > 100) THEN
          RAISE EXCEPTION 'more than 100 keys' USING ERRCODE = 'check_violation', CONSTRAINT = 'metadata_limit';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER ${owner}_metadata_is_limited AFTER INSERT ON ${owner}_metadata REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION limit_${owner}_metadata();
    `).join('\n'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(OWNERS.map((owner) => `DROP TABLE ${owner}_metadata; DROP FUNCTION limit_${owner}_metadata();`).join('\n'));
  }
}
