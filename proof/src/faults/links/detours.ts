import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Of the process that listens on a port: which port it is led to instead of which. */
export type Detours = Readonly<Record<string, Readonly<Record<number, number>>>>;

/** The environment variable that names the file with the detours; without the file there are none. */
export const LINKS_FILE = 'LINKS_FILE';

/** From now on processes are led so. */
export function setDetours(file: string, detours: Detours): void {
  writeFileSync(`${file}.new`, JSON.stringify(detours));
  renameSync(`${file}.new`, file);
}

/** Everybody goes straight again. */
export const endDetours = (file: string): void => rmSync(file, { force: true });
