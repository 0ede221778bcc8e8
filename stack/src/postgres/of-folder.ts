import { join } from 'node:path';
import { layOut } from '../data/directory.ts';
import { readJsonFile } from '../data/private-file.ts';
import { readRunning } from '../data/running.ts';
import { isAlive } from '../data/process-identity.ts';
import { Problem } from '../command-line/problem.ts';
import { anyPort, host } from '../ports/free-port.ts';
import { startPostgres } from './server.ts';

/** A server that archives may go on with that afterwards: moments are had from its base across what is done here. */
const KEPT = { wal_level: 'replica' };

/** Has the PostgreSQL of a shop's folder while something is done with it: that of the running shop, or one started for the while. */
export async function withPostgresOf<Answer>(dataDirectory: string, work: (superuserUrl: string) => Promise<Answer>): Promise<Answer> {
  const directory = layOut(dataDirectory);
  const { postgresPassword: password } = (readJsonFile(directory.secrets) ?? {}) as { readonly postgresPassword?: string };
  if (!password) throw new Problem(`There is no shop in ${dataDirectory}.`, 'Start one (npm start), or name the folder of one: --data DIR');
  const running = readRunning(directory);
  const postgres = running?.processes['postgres'];
  if (running && postgres && isAlive(postgres)) return work(`postgres://postgres:${password}@${host}:${running.ports['postgres']}/postgres`);
  const server = await startPostgres({ directory: directory.postgres, logFile: join(directory.logs, 'postgres.log'), port: await anyPort(new Set()), password, durable: true, settings: KEPT });
  try {
    return await work(server.superuserUrl);
  } finally {
    await server.stop();
  }
}
