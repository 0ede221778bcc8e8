import type { GraphSource } from '../graph.ts';
import { INTERFACE_OBJECTS } from './interface-objects.ts';
import { KEYS } from './keys.ts';
import { KINDS } from './kinds.ts';
import { LISTS } from './lists.ts';
import { MUTATIONS } from './mutations.ts';
import { NESTED } from './nested.ts';
import { OWN_SHOP } from './own-shop.ts';
import { REQUIRES } from './requires.ts';
import { SHARING } from './sharing.ts';

/** The graphs on which the executors are compared. */
export const GRAPHS: readonly GraphSource[] = [OWN_SHOP, KEYS, REQUIRES, SHARING, INTERFACE_OBJECTS, KINDS, MUTATIONS, LISTS, NESTED];
