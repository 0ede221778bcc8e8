import { everyone, loggedIn } from '@storegraph/subgraph/access';
import type { AccessTable } from '@storegraph/subgraph/access';

/** Whose cart or order it is, is decided where it is looked up, before anything is followed and with each event. */
export const liveFields: AccessTable = {
  Subscription: { cartUpdated: everyone, orderStatusChanged: everyone, checkoutStatusChanged: everyone, myOrdersUpdated: loggedIn },
};
