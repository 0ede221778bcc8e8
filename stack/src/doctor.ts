// npm run doctor: what a start would find here, and what to do about what it would stumble over.
import { parseDataOption } from './command-line/options.ts';
import { explain } from './command-line/problem.ts';
import { drawTable } from './doctor/finding.ts';
import { lookAtDependencies, lookAtDisk, lookAtNode, lookAtPlatform } from './doctor/machine.ts';
import { lookAtNats, lookAtPostgres } from './doctor/servers.ts';
import { lookAtData, lookAtPorts, lookAtRunning } from './doctor/shop.ts';

try {
  const path = parseDataOption(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  const findings = [
    lookAtNode(),
    lookAtPlatform(),
    lookAtDependencies(),
    await lookAtPostgres(process.env),
    await lookAtNats(process.env),
    await lookAtPorts(path),
    await lookAtData(path),
    await lookAtDisk(path),
    lookAtRunning(path),
  ];
  console.log(drawTable(findings));
  process.exitCode = findings.some(({ mend }) => mend !== undefined) ? 1 : 0;
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
