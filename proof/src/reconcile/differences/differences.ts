import type { Difference } from '../difference.ts';
import { closedOrders } from './closed-orders.ts';
import { COPIED } from './copies.ts';
import { differingCopies } from './differing-copies.ts';
import { forgottenParts } from './forgotten-parts.ts';
import { lostOrders } from './lost-orders.ts';
import { shippedOrders } from './shipped-orders.ts';
import { soldWithoutPieces } from './sold-without-pieces.ts';
import { unknownCustomers } from './unknown-customers.ts';
import { unknownGrants } from './unknown-grants.ts';

/** Every way in which services are compared, in the order in which they are mended. */
export const DIFFERENCES: readonly Difference[] = [lostOrders, closedOrders, shippedOrders, soldWithoutPieces, forgottenParts, unknownGrants, unknownCustomers, ...COPIED.map(differingCopies)];
