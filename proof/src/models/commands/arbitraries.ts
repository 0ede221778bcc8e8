import fc from 'fast-check';
import { METHODS, WAYS } from '../model/tables.ts';
import type { Method, Way } from '../model/tables.ts';

/** How something is paid: mostly as it should be. */
export const method = fc.constantFrom(...(Object.keys(METHODS) as Method[]), 'tok_success' as const, 'tok_success' as const);
/** How it is sent. */
export const way = fc.constantFrom(...(Object.keys(WAYS) as Way[]), 'usual' as const);
