import { removeTestDatabases } from '../database.ts';
import { takeKept } from './kept.ts';

/** Runs once after all tests: leaves a server that was given as it was, and nothing of our own behind. */
export default async function stopServers(): Promise<void> {
  const servers = takeKept();
  if (servers.length > 0 && process.env['DATABASE_URL']) await removeTestDatabases();
  await Promise.all(servers.map((server) => server.stop()));
}
