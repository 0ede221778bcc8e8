// pnpm ledger:check: holds a shop's books against each other, whether it runs or not.
import { resolve } from 'node:path';
import { defaultDataDirectory } from '@storegraph/stack/command-line/options';
import { readArgs, wholeNumber } from '@storegraph/stack/command-line/read-args';
import { calledFrom, runCommand } from '@storegraph/stack/command-line/run-command';
import { layOut } from '@storegraph/stack/data/directory';
import { withPostgresOf } from '@storegraph/stack/postgres/of-folder';
import { checkRunning, isBroken } from './check.ts';
import { openBooks } from './open-books.ts';
import { report, reportJson } from './report.ts';

const HELP = `pnpm ledger:check: whether anything was lost or happened twice: orders, payments, stock and the provider's log, held against each other.

  --data DIR        the shop's folder (default: that of npm start); it may run or not
  --patience N      seconds that a violation must last in a shop that is at work (default 10)
  --journal FILE    JSON lines of what clients heard: {"placed":"order_…"}, {"subscriber":"a","orderId":"order_…","version":3}
  --json            one line of JSON instead: how many violations, by invariant

Ends with 1 when something is wrong.
`;

await runCommand(async () => {
  const from = calledFrom();
  const { values: { data, patience, journal, json } } = readArgs('pnpm ledger:check', {
    options: { data: { type: 'string' }, patience: { type: 'string', default: '10' }, journal: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const folder = data ? resolve(from, data) : defaultDataDirectory;
  const findings = await withPostgresOf(folder, (postgresUrl) => checkRunning(
    async () => openBooks({ postgresUrl, providerLog: layOut(folder).providerLog, journal: journal && resolve(from, journal) }), wholeNumber('patience', patience, 0) * 1_000,
  ));
  console.log(json ? reportJson(findings) : report(findings));
  return isBroken(findings) ? 1 : 0;
}, { help: HELP });
