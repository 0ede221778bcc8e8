import { Refusal } from '@storegraph/kernel/refusal';

/** Every refusal about labels, by name. */
export const carrierNotConnected = () => new Refusal('CARRIER_NOT_CONNECTED', 'No carrier is connected that makes labels.');
export const labelExists = () => new Refusal('LABEL_EXISTS', 'The shipment has a label, or one is being made.', { field: ['shipmentId'] });
export const invalidService = () => new Refusal('INVALID_SERVICE', 'The service must have at most 50 characters.', { field: ['service'] });
export const notPacked = () => new Refusal('ILLEGAL_TRANSITION', 'A label is made for a shipment that is PACKED.', { field: ['shipmentId'] });
