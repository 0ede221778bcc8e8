import type { Difference } from './difference.ts';
import { closedOrders } from './differences/closed-orders.ts';
import { COPIED } from './differences/copies.ts';
import { differingCopies } from './differences/differing-copies.ts';
import { forgottenParts } from './differences/forgotten-parts.ts';
import { lostOrders } from './differences/lost-orders.ts';
import { shippedOrders } from './differences/shipped-orders.ts';
import { soldWithoutPieces } from './differences/sold-without-pieces.ts';
import { unknownCustomers } from './differences/unknown-customers.ts';
import { unknownGrants } from './differences/unknown-grants.ts';

/** Every way in which services are compared, in the order in which they are mended. */
export const DIFFERENCES: readonly Difference[] = [lostOrders, closedOrders, shippedOrders, soldWithoutPieces, forgottenParts, unknownGrants, unknownCustomers, ...COPIED.map(differingCopies)];
