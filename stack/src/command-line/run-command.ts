import { explain } from './problem.ts';

/** How a command is run. */
export interface CommandOptions {
  /** What is printed instead, when somebody asks with --help or -h. */
  readonly help?: string;
  /** The exit code when it throws: 1 unless that means something else. */
  readonly broken?: number;
}

/** Runs a command: it ends with what `main` answers as its exit code, or with an explanation and `broken` when it throws. */
export async function runCommand(main: () => number | Promise<number>, { help, broken = 1 }: CommandOptions = {}): Promise<void> {
  if (help !== undefined && process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(help);
    return;
  }
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(explain(error));
    process.exitCode = broken;
  }
}

/** Where the user stands: npm runs a script in the repository's folder, and tells where it was called. */
export const calledFrom = (): string => process.env['INIT_CWD'] ?? process.cwd();
