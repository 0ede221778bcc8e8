// Starts a shop in this process, asks it each page with some of its variables, and tells which statements that led to, with their
// parameters, and what was answered. Told over the channel, as its job comes.
import { startShop } from '@storegraph/stack/shop';
import type { Captured, CaptureJob, Statement } from './captured.ts';
import { BOUNDLESS } from '../shared/boundless.ts';
import { noteStatements } from '../shared/note-statements.ts';

/** How long nothing must be sent for a page to be over. */
const QUIET_MS = 30;
/** What services do by themselves, now and then. */
const BY_THE_WAY = /\b(outbox|inbox|errand|pg_try_advisory_lock|pg_advisory)\b|^\s*(LISTEN|BEGIN|COMMIT|START|SELECT version|SHOW)/i;

let seen: Statement[] = [];
noteStatements(({ client, sql, values }) => {
  if (!BY_THE_WAY.test(sql)) seen.push({ database: client.database ?? '', sql, values });
});

process.once('message', (job) => void capture(job as CaptureJob).then((captured) => process.send?.(captured, () => process.exit(0)), (error: unknown) => {
  console.error(error);
  process.exit(1);
}));

async function capture({ data, size, pages }: CaptureJob): Promise<Captured> {
  const shop = await startShop({ port: 0, dataDirectory: data, size, processes: false, env: { ...process.env, ...BOUNDLESS }, output: process.stderr });
  const captured: Record<string, Captured[string]> = {};
  for (const { name, bodies } of pages) {
    const [answers, statements] = [[] as string[], [] as Statement[][]];
    // The first of each operation is planned, and read from no cache.
    for (const [index, body] of [bodies[0] ?? '', ...bodies].entries()) {
      seen = [];
      const response = await fetch(`${shop.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body });
      const answer = await response.text();
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      if (response.status !== 200 || answer.includes('"errors"')) throw new Error(`${name}: status ${response.status}: ${answer.slice(-500)}`);
      if (index === 0) continue;
      answers.push(answer);
      statements.push(seen);
    }
    captured[name] = { answers, statements };
  }
  await shop.stop();
  return captured;
}
