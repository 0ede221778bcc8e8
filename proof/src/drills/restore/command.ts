import { parseArgs } from 'node:util';
import { drillRestore } from './restore.ts';

const HELP = `pnpm drill restore: a shop is backed up; payments alone is brought to an earlier moment and finds back to the others; then everything is destroyed and put back.

  --orders N   before the backup, after it, and after that moment: three times as many (default 20)

Prints one line of JSON. Ends with 1 when an order of before the backup is not as it was, or the books do not agree in the end.
`;

/** Runs it from the command line; whether it went as it should. */
export async function restoreCommand(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: { orders: { type: 'string', default: '20' }, help: { type: 'boolean', short: 'h', default: false } } });
  if (values.help) return Boolean(process.stdout.write(HELP));
  const { missing, violations, ...figures } = await drillRestore({ orders: Number(values.orders), output: process.stderr });
  for (const wrong of [...missing, ...violations].slice(0, 50)) console.error(`✖ ${wrong}`);
  console.log(JSON.stringify({ drill: 'restore', ...figures, missing: missing.length, violations: violations.length }));
  return missing.length === 0 && violations.length === 0 && figures.reported > 0 && figures.givenBack === figures.lost;
}
