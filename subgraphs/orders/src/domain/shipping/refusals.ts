import { Refusal } from '@storegraph/kernel/refusal';

/** Every refusal of those who say how orders are sent, by name. */
export const invalidCode = () => new Refusal('INVALID_CODE', 'A code has 1 to 40 small letters, digits and dashes.', { field: ['code'] });
export const invalidName = (field: string, most: number) => new Refusal('INVALID_NAME', `The ${field} must have 1 to ${most} characters.`, { field: [field] });
export const tooManyPlaces = (most: number) => new Refusal('TOO_MANY_PLACES', `A zone has at most ${most} places.`, { field: ['places'] });
export const placeTaken = () => new Refusal('PLACE_TAKEN', 'One of the places belongs to another zone.', { field: ['places'] });
export const zoneNotFound = () => new Refusal('ZONE_NOT_FOUND', 'There is no such zone.', { field: ['zoneCode'] });
export const invalidDays = () => new Refusal('INVALID_DAYS', 'The days must be 0 to 90, the least no more than the most.', { field: ['minDays'] });
export const invalidPosition = () => new Refusal('INVALID_POSITION', 'The position must be 0 to 1,000.', { field: ['position'] });
export const invalidRates = () => new Refusal('INVALID_RATES', 'There must be 1 to 100 rates, none negative, in currencies the shop sells in, and of one currency no two from the same weight and value on.', { field: ['rates'] });
export const invalidAmount = (field: readonly string[]) => new Refusal('INVALID_AMOUNT', 'This is not an exact amount of its currency.', { field });
export const defaultIsPickup = () => new Refusal('DEFAULT_IS_PICKUP', 'What goes to a pickup point cannot be taken where nobody chose.', { field: ['isDefault'] });
export const methodNotFound = () => new Refusal('SHIPPING_METHOD_NOT_FOUND', 'There is no such method.', { field: ['shippingMethodId'] });
export const pointNotFound = () => new Refusal('PICKUP_POINT_NOT_FOUND', 'There is no such pickup point.', { field: ['pickupPointId'] });
export const invalidCoordinates = () => new Refusal('INVALID_COORDINATES', 'The latitude must be -90 to 90 and the longitude -180 to 180.', { field: ['latitude'] });
export const invalidWeekday = () => new Refusal('INVALID_WEEKDAY', 'The weekday must be 1, Monday, to 7.', { field: ['weekday'] });
export const invalidTime = (field: string) => new Refusal('INVALID_TIME', 'A time of day is of the form 09:30; a window ends after it begins, and is chosen before.', { field: [field] });
export const invalidCutoff = () => new Refusal('INVALID_CUTOFF', 'The cut-off must be 0 to 14 days before.', { field: ['cutoffDays'] });
export const invalidTimeZone = () => new Refusal('INVALID_TIME_ZONE', 'There is no such zone of the IANA.', { field: ['timeZone'] });
export const invalidCapacity = () => new Refusal('INVALID_CAPACITY', 'The capacity must be 0 to 1,000.', { field: ['capacity'] });
export const windowNotFound = () => new Refusal('DELIVERY_WINDOW_NOT_FOUND', 'There is no such window.', { field: ['windowId'] });
export const tooLongToLookAhead = () => new Refusal('INVALID_DATE', 'The time must end after it begins, at most 31 days later.', { field: ['to'] });
