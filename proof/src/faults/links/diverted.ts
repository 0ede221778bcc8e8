import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preloading } from '../preloading.ts';
import { LINKS_FILE } from './detours.ts';

/** Where a shop's processes are told of detours: known before there is a shop. */
export const detoursFile = join(tmpdir(), `storegraph-links-${process.pid}.json`);

/** What the processes of a shop are told whose ways can be diverted. */
export const DIVERTED: NodeJS.ProcessEnv = { [LINKS_FILE]: detoursFile, ...preloading('links') };
