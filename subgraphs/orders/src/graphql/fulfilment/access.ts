import { everyone, forTypes, only } from '@storegraph/subgraph/access';
import type { AccessTable, Rule } from '@storegraph/subgraph/access';

const fulfilment = only('FULFILMENT');

/** Who may do what with an order after it is placed. */
export const fulfilmentMutations: Readonly<Record<string, Rule>> = {
  packOrder: fulfilment, shipOrder: fulfilment, deliverOrder: fulfilment,
  createShipment: fulfilment, shipShipment: fulfilment, updateTracking: fulfilment, moveShipment: fulfilment,
};

/** These are reached only through orders, which let through whom they may. */
export const fulfilmentTypes: AccessTable = {
  ...forTypes(['OrderLinePieces', 'Shipment', 'ShipmentLine'], everyone),
  ...forTypes(Object.keys(fulfilmentMutations).map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`).flatMap((mutation) => [`${mutation}Payload`, `${mutation}Error`]), everyone),
};
