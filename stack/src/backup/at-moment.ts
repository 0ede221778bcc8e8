import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recovering } from '../postgres/archive.ts';
import { anyPort } from '../ports/free-port.ts';
import { startPostgres } from '../postgres/server.ts';

export interface Moment {
  /** A copy that `copyBase` made, of before the moment. */
  readonly base: string;
  /** What was archived since. */
  readonly archive: string;
  readonly until: Date;
  /** The superuser's. */
  readonly password: string;
}

/** Has a server as it was at a moment, while something is done with it. The copy that it is made from stays as it is. */
export async function withServerAt<Answer>({ base, archive, until, password }: Moment, work: (superuserUrl: string) => Promise<Answer>): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'storegraph-moment-'));
  try {
    const directory = join(folder, 'postgres');
    cpSync(base, directory, { recursive: true });
    writeFileSync(join(directory, 'recovery.signal'), '');
    const server = await startPostgres({ directory, logFile: join(folder, 'postgres.log'), port: await anyPort(new Set()), password, durable: false, settings: recovering(archive, until) });
    try {
      return await work(server.superuserUrl);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
