import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Import0040 implements MigrationInterface {
  readonly name = 'Import1763700000040';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE import_run (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        format text NOT NULL CHECK (format IN ('CSV', 'JSON_LINES')),
        is_dry_run boolean NOT NULL,
        status text NOT NULL DEFAULT 'AWAITING_UPLOAD'
          CHECK (status IN ('AWAITING_UPLOAD', 'QUEUED', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED', 'EXPIRED')),
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        queued_at timestamptz,
        started_at timestamptz,
        ended_at timestamptz,
        upload_key text NOT NULL UNIQUE,
        uploaded_bytes bigint NOT NULL DEFAULT 0,
        read_bytes bigint NOT NULL DEFAULT 0,
        read_lines integer NOT NULL DEFAULT 0,
        columns text[],
        lines integer NOT NULL DEFAULT 0,
        applied integer NOT NULL DEFAULT 0,
        unchanged integer NOT NULL DEFAULT 0,
        failed integer NOT NULL DEFAULT 0,
        CHECK (lines = applied + unchanged + failed),
        CHECK (read_bytes <= uploaded_bytes)
      );
      CREATE INDEX import_run_waiting ON import_run (queued_at, id) WHERE status IN ('QUEUED', 'RUNNING');
      CREATE TABLE import_chunk (
        import_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
        from_byte bigint NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (import_id, from_byte)
      );
      -- Read from the middle of a piece without unpacking what is before.
      ALTER TABLE import_chunk ALTER bytes SET STORAGE EXTERNAL;
      CREATE TABLE import_sku (
        import_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
        sku text NOT NULL,
        line integer NOT NULL,
        PRIMARY KEY (import_id, sku)
      );
      CREATE TABLE import_product (
        import_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
        slug text NOT NULL,
        said jsonb NOT NULL,
        PRIMARY KEY (import_id, slug)
      );
      CREATE TABLE import_problem (
        import_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
        number bigint GENERATED ALWAYS AS IDENTITY,
        line integer NOT NULL,
        column_name text,
        code text NOT NULL,
        value text,
        PRIMARY KEY (import_id, number)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE import_problem, import_product, import_sku, import_chunk, import_run');
  }
}
