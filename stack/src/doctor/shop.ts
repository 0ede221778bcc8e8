import { accessSync, constants, existsSync } from 'node:fs';
import { systemCode } from '../command-line/problem.ts';
import { layOut } from '../data/directory.ts';
import { readDone } from '../data/done.ts';
import { holderOf } from '../data/lock.ts';
import { isAlive } from '../data/process-identity.ts';
import { readRunning } from '../data/running.ts';
import { isFree } from '../ports/free-port.ts';
import { wishes } from '../ports/plan.ts';
import { findBinaries } from '../postgres/binaries.ts';
import { majorOf } from '../postgres/initialise.ts';
import { runsOn } from '../postgres/leftover.ts';
import { readSubgraphEntries } from '../services/list.ts';
import type { Finding } from './finding.ts';
import { nearestExisting } from './machine.ts';

const otherFolder = 'npm start -- --data DIR';

/** Whether the data directory can be written, and what is in it. */
export async function lookAtData(path: string): Promise<Finding> {
  const name = 'Data directory';
  try {
    accessSync(nearestExisting(path), constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    return { name, found: `${path} cannot be written (${systemCode(error)})`, mend: `Give it to your user, or choose another: ${otherFolder}` };
  }
  const directory = layOut(path);
  const made = majorOf(directory.postgres);
  if (made === undefined) return { name, found: `${path}: empty until the first start` };
  const major = (await findBinaries()).version.split('.')[0];
  if (made !== major) return { name, found: `${path} was made by PostgreSQL ${made}, the project brings ${major}`, mend: `Start afresh with npm run reset, or take another folder: ${otherFolder}` };
  if (!existsSync(directory.secrets)) return { name, found: `${directory.secrets} is missing`, mend: 'Put it back, or start afresh: npm run reset' };
  return { name, found: `${path}: PostgreSQL ${made}, sample data ${readDone(directory).seeded ?? 'not in yet'}` };
}

/** A shop that runs there, or what a killed one has left. */
export function lookAtRunning(path: string): Finding {
  const name = 'Running shop';
  const directory = layOut(path);
  const running = readRunning(directory);
  const holder = holderOf(path);
  if (holder) return { name, found: `${running?.url ?? 'starting'} (process ${holder.pid})` };
  const left = Object.entries(running?.processes ?? {}).filter(([, identity]) => isAlive(identity)).map(([member]) => member);
  const remains = runsOn(directory.postgres) === undefined || left.includes('postgres') ? left : [...left, 'postgres'];
  return { name, found: remains.length === 0 ? 'none' : `none; the next start stops what a killed one has left: ${remains.join(', ')}` };
}

/** Ports in use are replaced, so none is a problem. */
export async function lookAtPorts(path: string): Promise<Finding> {
  const wished = { ...wishes, ...Object.fromEntries(readSubgraphEntries().map(({ name, wishedPort }) => [name, wishedPort])) };
  const own = new Set(holderOf(path) ? Object.values(readRunning(layOut(path))?.ports ?? {}) : []);
  const taken: string[] = [];
  for (const [name, port] of Object.entries(wished)) if (!own.has(port) && !(await isFree(port))) taken.push(`${port} (${name})`);
  const all = Object.values(wished).sort((one, other) => one - other).join(', ');
  return { name: 'Ports', found: taken.length === 0 ? `${all}: free${own.size > 0 ? ', or the running shop\'s' : ''}` : `in use and to be replaced: ${taken.join(', ')}` };
}
