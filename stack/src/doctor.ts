// npm run doctor: what a start would find here, and what to do about what it would stumble over.
import { doctorHelp, parseDataOption } from './command-line/options.ts';
import { calledFrom, runCommand } from './command-line/run-command.ts';
import { drawTable } from './doctor/finding.ts';
import { lookAtDependencies, lookAtDisk, lookAtNode, lookAtPlatform } from './doctor/machine.ts';
import { lookAtNats, lookAtPostgres } from './doctor/servers.ts';
import { lookAtData, lookAtPorts, lookAtRunning } from './doctor/shop.ts';

await runCommand(async () => {
  const path = parseDataOption('npm run doctor', process.argv.slice(2), calledFrom());
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
  return findings.some(({ mend }) => mend !== undefined) ? 1 : 0;
}, { help: doctorHelp });
