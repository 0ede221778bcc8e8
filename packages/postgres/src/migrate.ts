import { DataSource } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration's class. TypeORM orders them by the time stamp at the end of their `name`. */
export type Migration = new () => MigrationInterface;

/**
 * Brings a database up to date as the role that owns it and lets its app role read and write
 * rows. Each migration is one transaction; nothing happens when all were run before.
 */
export async function migrate(ownerUrl: string, migrations: readonly Migration[]): Promise<void> {
  const dataSource = await new DataSource({
    type: 'postgres', url: ownerUrl, migrations: [...migrations], migrationsTableName: 'migration',
    migrationsTransactionMode: 'each', applicationName: 'migrate',
  }).initialize();
  try {
    await dataSource.query(`ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${appRole(ownerUrl)}`);
    await dataSource.query(`ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO ${appRole(ownerUrl)}`);
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

/** Takes the newest migration back. */
export async function revertLast(ownerUrl: string, migrations: readonly Migration[]): Promise<void> {
  const dataSource = await new DataSource({ type: 'postgres', url: ownerUrl, migrations: [...migrations], migrationsTableName: 'migration' }).initialize();
  try {
    await dataSource.undoLastMigration();
  } finally {
    await dataSource.destroy();
  }
}

/** Makes a table append-only: the app role may add and read rows, never change or remove them. */
export async function makeAppendOnly(queryRunner: QueryRunner, table: string): Promise<void> {
  const [{ owner }] = (await queryRunner.query('SELECT current_user AS owner')) as [{ owner: string }];
  await queryRunner.query(`REVOKE UPDATE, DELETE, TRUNCATE ON "${table}" FROM "${owner.replace(/_owner$/, '_app')}"`);
}

/** `orders_owner` migrates, `orders_app` works with the rows. */
function appRole(ownerUrl: string): string {
  return `"${decodeURIComponent(new URL(ownerUrl).username).replace(/_owner$/, '_app')}"`;
}
