import { Refusal } from '@storegraph/kernel/refusal';

type Path = readonly string[];

/** The refusals about attributes, by name; `at` is the path into the input. */
export const attributeNotFound = (at: Path) => new Refusal('ATTRIBUTE_NOT_FOUND', 'There is no such attribute.', { field: at });
export const invalidCode = (at: Path) => new Refusal('INVALID_CODE', 'The code must be words of a to z and 0 to 9, joined by hyphens, of at most 100 characters.', { field: at });
export const codeTaken = () => new Refusal('CODE_TAKEN', 'Another attribute has this code.', { field: ['code'] });
export const unitNotAllowed = () => new Refusal('UNIT_NOT_ALLOWED', 'Only numbers have a unit, of 1 to 20 characters.', { field: ['unit'] });
export const valuesNotAllowed = () => new Refusal('VALUES_NOT_ALLOWED', 'Only attributes whose values are chosen have a list of them.', { field: ['values'] });
export const tooManyValues = (max: number) => new Refusal('TOO_MANY_VALUES', `An attribute can allow ${max} values.`, { field: ['values'] });
export const duplicateValue = (at: Path) => new Refusal('DUPLICATE_VALUE', 'Another of the values has this code.', { field: at });
export const invalidLabel = (at: Path) => new Refusal('INVALID_LABEL', 'The label must have 1 to 200 characters.', { field: at });
export const invalidSwatch = (at: Path) => new Refusal('INVALID_SWATCH', 'A swatch, and nothing else, has a colour like #c04a2f.', { field: at });
export const tooManyAttributes = (max: number) => new Refusal('TOO_MANY_ATTRIBUTES', `The shop can have ${max} attributes.`);
export const valueInUse = (productCount: number) =>
  new Refusal('VALUE_IN_USE', `${productCount} ${productCount === 1 ? 'product has' : 'products have'} a value that would be gone.`, { field: ['values'], extra: { productCount } });
export const attributeInUse = (productCount: number) =>
  new Refusal('ATTRIBUTE_IN_USE', `It is said of ${productCount} ${productCount === 1 ? 'product' : 'products'}.`, { field: ['attributeId'], extra: { productCount } });
export const valueTypeMismatch = (at: Path, given: string) => new Refusal('VALUE_TYPE_MISMATCH', `Give exactly \`${given}\` for it.`, { field: at });
export const invalidValue = (at: Path, message: string) => new Refusal('INVALID_VALUE', message, { field: at });
export const valueNotAllowed = (at: Path) => new Refusal('VALUE_NOT_ALLOWED', 'This is none of the values that the attribute allows.', { field: at });
export const duplicateAttribute = (at: Path) => new Refusal('DUPLICATE_ATTRIBUTE', 'The attribute is named more than once.', { field: at });
