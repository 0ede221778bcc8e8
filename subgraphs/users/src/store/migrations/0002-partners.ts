import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Partners0002 implements MigrationInterface {
  readonly name = 'Partners1764000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE partner (
        id uuid PRIMARY KEY,
        name text NOT NULL UNIQUE,
        contract text NOT NULL,
        status text NOT NULL CHECK (status IN ('ACTIVE', 'SUSPENDED')),
        cost_per_second integer NOT NULL CHECK (cost_per_second > 0),
        cost_burst integer NOT NULL CHECK (cost_burst >= cost_per_second),
        version integer NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE TABLE api_key (
        id uuid PRIMARY KEY,
        partner_id uuid NOT NULL REFERENCES partner,
        hash text NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$'),
        prefix text NOT NULL CHECK (length(prefix) <= 12),
        label text NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      CREATE INDEX api_key_of_partner ON api_key (partner_id, id DESC);
      CREATE TABLE operation_manifest (
        id uuid PRIMARY KEY,
        partner_id uuid NOT NULL REFERENCES partner,
        version integer NOT NULL CHECK (version > 0),
        label text NOT NULL,
        format text NOT NULL CHECK (format IN ('apollo', 'codegen', 'relay')),
        state text NOT NULL CHECK (state IN ('PENDING', 'ACTIVE', 'RETIRED')),
        findings jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        activated_at timestamptz,
        retired_at timestamptz,
        UNIQUE (partner_id, version),
        UNIQUE (id, partner_id)
      );
      CREATE INDEX operation_manifest_of_partner ON operation_manifest (partner_id, id DESC);
      CREATE TABLE operation (
        partner_id uuid NOT NULL REFERENCES partner,
        id text NOT NULL,
        name text NOT NULL,
        type text NOT NULL CHECK (type IN ('query', 'mutation', 'subscription')),
        body text NOT NULL,
        PRIMARY KEY (partner_id, id)
      );
      -- An operation stands in every manifest of the client's versions that ask it.
      CREATE TABLE manifest_operation (
        manifest_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        operation_id text NOT NULL,
        PRIMARY KEY (manifest_id, operation_id),
        FOREIGN KEY (manifest_id, partner_id) REFERENCES operation_manifest (id, partner_id),
        FOREIGN KEY (partner_id, operation_id) REFERENCES operation (partner_id, id)
      );
      CREATE INDEX manifest_operation_of_operation ON manifest_operation (partner_id, operation_id);
      CREATE TABLE operation_usage (
        partner_id uuid NOT NULL,
        operation_id text NOT NULL,
        hour timestamptz NOT NULL,
        count bigint NOT NULL,
        errors bigint NOT NULL,
        latency bigint[] NOT NULL CHECK (cardinality(latency) = 11),
        last_used_at timestamptz NOT NULL,
        PRIMARY KEY (partner_id, operation_id, hour),
        FOREIGN KEY (partner_id, operation_id) REFERENCES operation (partner_id, id)
      );
      CREATE INDEX operation_usage_hour ON operation_usage (hour);
      -- One row: what the gateway compares with what it has.
      CREATE TABLE operation_registry (
        is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
        version uuid NOT NULL DEFAULT gen_random_uuid()
      );
      INSERT INTO operation_registry DEFAULT VALUES;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE operation_registry, operation_usage, manifest_operation, operation, operation_manifest, api_key, partner');
  }
}
