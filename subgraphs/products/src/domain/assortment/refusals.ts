import { Refusal } from '@storegraph/kernel/refusal';

/** The refusals about products and variants that managers write, by name. */
export const invalidBrand = (max: number) => new Refusal('INVALID_BRAND', `The brand must have 1 to ${max} characters.`, { field: ['brand'] });
export const weightOutOfRange = (max: number) => new Refusal('WEIGHT_OUT_OF_RANGE', `A piece weighs 0 to ${max} grams.`, { field: ['weightGrams'] });
export const optionCountOutOfRange = (most: number) => new Refusal('OPTION_COUNT_OUT_OF_RANGE', `A product can have ${most} options.`, { field: ['options'] });
export const valueCountOutOfRange = (most: number, field: readonly string[]) => new Refusal('VALUE_COUNT_OUT_OF_RANGE', `An option has 1 to ${most} values.`, { field });
export const invalidOption = (max: number, field: readonly string[]) => new Refusal('INVALID_OPTION', `Names and values of options must have 1 to ${max} characters.`, { field });
export const duplicateOption = (field: readonly string[]) => new Refusal('DUPLICATE_OPTION', 'It is there twice.', { field });
export const variantsDoNotFit = (variantCount: number) =>
  new Refusal('VARIANTS_DO_NOT_FIT', `${variantCount} of its variants do not choose one value of each of these options.`, { field: ['options'], extra: { variantCount } });

const inLine = (line: number, name: string) => ({ field: ['variants', String(line), name] });
export const lineCountOutOfRange = (most: number) => new Refusal('LINE_COUNT_OUT_OF_RANGE', `Give 1 to ${most} variants.`, { field: ['variants'] });
export const tooManyVariants = (most: number) => new Refusal('TOO_MANY_VARIANTS', `A product can have ${most} variants.`, { field: ['variants'] });
export const invalidSku = (max: number, line: number) => new Refusal('INVALID_SKU', `The SKU must have 1 to ${max} characters, none of them space.`, inLine(line, 'sku'));
export const duplicateSku = (line: number) => new Refusal('SKU_TAKEN', 'Another variant has this SKU.', inLine(line, 'sku'));
export const skuTakenInThisMoment = () => new Refusal('SKU_TAKEN', 'Another variant has got one of these SKUs in this moment.', { field: ['variants'] });
export const invalidVariantName = (max: number, line: number) => new Refusal('INVALID_NAME', `The name must have 1 to ${max} characters.`, inLine(line, 'name'));
export const variantWeightOutOfRange = (line: number) => (max: number) => new Refusal('WEIGHT_OUT_OF_RANGE', `A piece weighs 0 to ${max} grams.`, inLine(line, 'weightGrams'));
export const optionsDoNotFit = (line: number) => new Refusal('OPTIONS_DO_NOT_FIT', 'It must choose one value of each option of the product.', inLine(line, 'options'));
export const combinationTaken = (line: number) => new Refusal('COMBINATION_TAKEN', 'Another variant of the product is made of the same choices.', inLine(line, 'options'));
export const variantOfProductNotFound = (line: number) => new Refusal('VARIANT_NOT_FOUND', 'The product has no such variant.', inLine(line, 'variantId'));
export const duplicateVariant = (line: number) => new Refusal('DUPLICATE_LINE', 'A line before it changes the same variant.', inLine(line, 'variantId'));
export const variantAtOtherVersion = (currentVersion: number, line: number) =>
  new Refusal('VERSION_CONFLICT', `It was changed meanwhile and is at version ${currentVersion}.`, { ...inLine(line, 'expectedVersion'), extra: { currentVersion } });
export const dateInThePast = (name: string) => new Refusal('DATE_IN_THE_PAST', 'It must be a time to come.', { field: [name] });
export const datesOutOfOrder = () => new Refusal('DATES_OUT_OF_ORDER', 'It must be shown before it is hidden.', { field: ['unpublishAt'] });
export const productNotDeleted = () => new Refusal('PRODUCT_NOT_DELETED', 'No such product is deleted.', { field: ['productId'] });
export const slugTakenMeanwhile = () => new Refusal('SLUG_TAKEN', 'Another product has its slug by now.', { field: ['productId'] });
export const skuTakenMeanwhile = () => new Refusal('SKU_TAKEN', 'Another variant has the SKU of one of its variants by now.', { field: ['productId'] });
