import { everyone, forTypes, loggedIn, only } from '@storegraph/subgraph/access';
import type { AccessTable, Rule } from '@storegraph/subgraph/access';

const fulfilment = only('FULFILMENT');
const staff = only('SUPPORT', 'FULFILMENT', 'FINANCE');

/** Who may ask for what. */
export const fulfilmentQueries: Readonly<Record<string, Rule>> = { return: loggedIn, returns: only('SUPPORT', 'FULFILMENT', 'FINANCE') };

/** Who may do what with an order after it is placed. */
export const fulfilmentMutations: Readonly<Record<string, Rule>> = {
  packOrder: fulfilment, shipOrder: fulfilment, deliverOrder: fulfilment,
  createShipment: fulfilment, requestShipmentLabel: fulfilment, shipShipment: fulfilment, updateTracking: fulfilment, moveShipment: fulfilment,
  // Whoever has the order's token may as well: whose it is, is decided where it is looked up.
  addOrderNote: everyone, cancelOrderLines: everyone, requestReturn: everyone, sendReturn: everyone, cancelReturn: everyone,
  approveReturn: only('SUPPORT'), rejectReturn: only('SUPPORT'), exchangeReturn: only('SUPPORT'), receiveReturn: fulfilment, refundReturn: only('SUPPORT', 'FINANCE'),
};

/** These are reached only through orders, which let through whom they may. */
export const fulfilmentTypes: AccessTable = {
  ...forTypes(['OrderLinePieces', 'ShipmentLine', 'ShipmentLabel', 'Return', 'ReturnLine', 'ReturnConnection', 'ReturnEdge', 'RefundGrant', 'RefundGrantPart'], everyone),
  Shipment: { label: staff, '*': everyone },
  OrderTimelineEntry: { actor: staff, '*': everyone },
  OrderNote: { author: staff, '*': everyone },
  ...forTypes(Object.keys(fulfilmentMutations).map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`).flatMap((mutation) => [`${mutation}Payload`, `${mutation}Error`]), everyone),
};
