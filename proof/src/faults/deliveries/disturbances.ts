import { appendFileSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preloading } from '../preloading.ts';

/** What can become of an event on its way: put off at its first delivery, so that later ones are heard before it; delivered again after it was handled; stored twice. */
export const DISTURBANCES = ['late', 'again', 'stored twice'] as const;
export type Disturbance = (typeof DISTURBANCES)[number];

/** How often each of them happens, and by which draws. */
export interface Disturbing {
  readonly seed: number;
  /** 0 to 1. */
  readonly share: number;
}

/** The environment variable that names the folder by which an experiment and the processes know of each other. */
export const DELIVERIES_FOLDER = 'DELIVERIES_FOLDER';
/** Known before there is a shop. */
const folder = join(tmpdir(), `storegraph-deliveries-${process.pid}`);

/** What the processes of a shop are told whose events can be disturbed. */
export const DISTURBED: NodeJS.ProcessEnv = { [DELIVERIES_FOLDER]: folder, ...preloading('deliveries') };

export const orderFile = (at: string): string => join(at, 'disturbing.json');
const NOTES = '.notes';

/** From now on events are disturbed. */
export function startDisturbing(disturbing: Disturbing): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${orderFile(folder)}.new`, JSON.stringify(disturbing));
  renameSync(`${orderFile(folder)}.new`, orderFile(folder));
}

/** From now on they are not. Answers how often each disturbance happened. */
export function endDisturbing(): Readonly<Record<Disturbance, number>> {
  const noted = readdirSync(folder).filter((file) => file.endsWith(NOTES)).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'));
  rmSync(folder, { recursive: true, force: true });
  return Object.fromEntries(DISTURBANCES.map((each) => [each, noted.filter((line) => line === each).length])) as Record<Disturbance, number>;
}

/** Notes that something happened to an event of a service's. */
export const noteDisturbance = (at: string, service: string, what: Disturbance): void => appendFileSync(join(at, `${service}${NOTES}`), `${what}\n`);
