import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { chooseCores } from '../shared/cores.ts';
import { createFigures } from '../shared/figures.ts';
import { installPeers } from '../shared/peers.ts';
import { measureLive } from './live/measure-live.ts';
import { measureMemory } from './memory.ts';
import { MODES } from './modes.ts';
import type { ModeName } from './modes.ts';
import { HELP, readOptions } from './options.ts';
import { measureSharing } from './sharing.ts';
import { setStage } from './stage.ts';
import { writeSharing, writeWanted } from './tables.ts';

/** Subscribers of a group, where there are many groups. */
const GROUP = 5;

/** Runs `pnpm bench gateway`. */
export async function benchGateway(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options === 'help') return void process.stdout.write(HELP);
  const tell = (line: string): void => console.error(line);
  const figures = createFigures(options.markdown ? console.error : console.log);
  const cores = chooseCores();
  tell(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}; ${cores.description}.`);

  const modes = options.only.filter((part): part is ModeName => Object.hasOwn(MODES, part));
  const tables: string[] = [];
  const stage = await setStage(cores, options.profiles && resolve(options.profiles));
  try {
    if (modes.length > 0) {
      if (options.contenders.includes('hive')) await installPeers(tell);
      tables.push(writeSharing(await measureSharing(stage, modes, options, figures, tell)));
    }
    const groups = Math.max(1, Math.round(options.subscribers / GROUP));
    if (options.only.includes('subscribers')) await measureLive(stage, { name: 'subscribers', groups: 1, each: options.subscribers }, figures, tell);
    if (options.only.includes('groups')) await measureLive(stage, { name: 'groups', groups, each: GROUP }, figures, tell);
    if (options.only.includes('memory')) {
      for (const name of options.contenders.filter((each) => each === 'ours' || each === 'ours-full')) await measureMemory(stage, name, options, figures, tell);
    }
  } finally {
    await stage.close();
  }
  tables.push(writeWanted(figures.all));
  const command = ['pnpm bench gateway', ...args.filter((arg) => arg !== '--markdown')].join(' ');
  console.log(['', `${new Date().toISOString().slice(0, 10)}, \`${command}\`, Node ${process.versions.node}, ${cores.description}:`, ...tables].join('\n\n'));
}
