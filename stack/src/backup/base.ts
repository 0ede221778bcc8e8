import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';
import { Problem } from '../command-line/problem.ts';

/** Of the server that runs, and made anew by the one that is started on the copy. */
const LEFT_OUT = new Set(['postmaster.pid', 'postmaster.opts', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans', 'pg_wal']);

/**
 * Copies the files of a running server that archives what it writes: with the archive any later moment can be had from it.
 * Resolves with the time from which on. See PostgreSQL's manual, 25.3.4.
 */
export async function copyBase(superuserUrl: string, directory: string, to: string): Promise<Date> {
  if (existsSync(to) && readdirSync(to).length > 0) throw new Problem(`${to} is not empty.`, 'Name a folder of its own for each base.');
  const client = new pg.Client({ connectionString: superuserUrl, application_name: 'base backup' });
  await client.connect();
  try {
    const { rows: [settings] } = await client.query<{ archive_mode: string }>('SHOW archive_mode');
    if (settings?.archive_mode !== 'on') throw new Problem('This server archives nothing, so a copy of it is good for no later moment.', 'Start the shop with --archive DIR.');
    await client.query(`SELECT pg_backup_start('storegraph', true)`);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(directory, to, { recursive: true, filter: (file) => dirname(file) !== directory || !LEFT_OUT.has(basename(file)) });
    const { rows: [stopped] } = await client.query<{ labelfile: string; at: Date }>('SELECT labelfile, clock_timestamp() AS at FROM pg_backup_stop(true)');
    for (const name of LEFT_OUT) if (name.startsWith('pg_')) mkdirSync(join(to, name), { mode: 0o700 });
    mkdirSync(join(to, 'pg_wal', 'archive_status'), { mode: 0o700 });
    writeFileSync(join(to, 'backup_label'), stopped?.labelfile ?? '', { mode: 0o600 });
    chmodSync(to, 0o700);
    return stopped?.at ?? new Date();
  } finally {
    await client.end();
  }
}
