import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_DELIVERY_TABLES, DROP_DELIVERY_TABLES } from '@storegraph/postgres/events/delivery-tables';

export class Users0001 implements MigrationInterface {
  readonly name = 'Users1763700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE user_account (
        id uuid PRIMARY KEY,
        email text NOT NULL UNIQUE CHECK (email = lower(btrim(email))),
        password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
        display_name text NOT NULL,
        roles text[] NOT NULL CHECK (
          cardinality(roles) > 0 AND roles <@ '{CUSTOMER,SUPPORT,CATALOGUE_MANAGER,FULFILMENT,FINANCE,ADMIN}'
        ),
        created_at timestamptz NOT NULL
      );
      CREATE TABLE address (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES user_account,
        place smallint NOT NULL CHECK (place BETWEEN 1 AND 50),
        is_default boolean NOT NULL,
        recipient text NOT NULL,
        street text NOT NULL,
        postal_code text NOT NULL,
        city text NOT NULL,
        region text,
        country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
        UNIQUE (user_id, place)
      );
      CREATE UNIQUE INDEX address_default ON address (user_id) WHERE is_default;
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES user_account,
        client text NOT NULL,
        started_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE INDEX session_of_user ON session (user_id);
      CREATE INDEX session_expiry ON session (expires_at);
      CREATE TABLE refresh_token (
        hash text PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        used_at timestamptz
      );
      CREATE INDEX refresh_token_of_session ON refresh_token (session_id);
      CREATE UNIQUE INDEX refresh_token_unused ON refresh_token (session_id) WHERE used_at IS NULL;
      CREATE TABLE login_failure (
        email_hash text PRIMARY KEY,
        failed_at timestamptz[] NOT NULL CHECK (cardinality(failed_at) BETWEEN 1 AND 5)
      );
      ${CREATE_DELIVERY_TABLES}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE login_failure, refresh_token, session, address, user_account; ${DROP_DELIVERY_TABLES}`);
  }
}
