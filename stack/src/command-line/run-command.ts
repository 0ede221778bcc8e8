import { explain } from './problem.ts';

/** Runs a command: it ends with what `main` answers as its exit code, or with an explanation and `broken` when it throws. */
export async function runCommand(main: () => number | Promise<number>, broken = 1): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(explain(error));
    process.exitCode = broken;
  }
}

/** Where the user stands: npm runs a script in the repository's folder, and tells where it was called. */
export const calledFrom = (): string => process.env['INIT_CWD'] ?? process.cwd();
