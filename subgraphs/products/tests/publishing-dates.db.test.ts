import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { eventually } from '@storegraph/testkit/eventually';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

const SCHEDULE = `mutation ($input: ScheduleProductInput!) { scheduleProduct(input: $input) {
  product { isPublished publishAt unpublishAt version } userErrors { code field currentVersion } } }`;
const schedule = async (input: object) => {
  const { data, errors } = await desk.ask<{ scheduleProduct: object }>(SCHEDULE, { input }, desk.manager);
  expect(errors).toEqual([]);
  return data!.scheduleProduct;
};
const [SPRING, SUMMER] = ['2999-03-01T00:00:00.000Z', '2999-06-01T00:00:00.000Z'];

describe('scheduleProduct', () => {
  it('plans both dates, keeps what is left out and takes away what is null', async () => {
    const { id } = await desk.addProduct({ isPublished: false });
    const dates = async (input: object) => (await schedule({ productId: id, ...input })) as { product: object };
    expect((await dates({ publishAt: SPRING, unpublishAt: SUMMER, expectedVersion: 1 })).product).toEqual({ isPublished: false, publishAt: SPRING, unpublishAt: SUMMER, version: 2 });
    expect((await dates({ publishAt: null })).product).toMatchObject({ publishAt: null, unpublishAt: SUMMER });
    expect((await dates({ publishAt: SPRING, unpublishAt: null })).product).toMatchObject({ publishAt: SPRING, unpublishAt: null });
    expect((await dates({})).product).toMatchObject({ publishAt: SPRING, unpublishAt: null, version: 4 });
  });

  it.each<[string, string, object, number | null]>([
    ['INVALID_ID', 'productId', { productId: newId('var') }, null],
    ['PRODUCT_NOT_FOUND', 'productId', { productId: newId('prod') }, null],
    ['VERSION_CONFLICT', 'expectedVersion', { expectedVersion: 7 }, 2],
    ['DATES_OUT_OF_ORDER', 'unpublishAt', { publishAt: SUMMER, unpublishAt: SPRING }, null],
    ['DATES_OUT_OF_ORDER', 'unpublishAt', { publishAt: SUMMER }, null],
    ['DATE_IN_THE_PAST', 'publishAt', { publishAt: '2020-01-01T00:00:00Z' }, null],
    ['DATE_IN_THE_PAST', 'unpublishAt', { unpublishAt: '2020-01-01T00:00:00Z' }, null],
  ])('refuses with %s at %s and plans nothing: %j', async (code, field, wrong, currentVersion) => {
    const { id } = await desk.addProduct();
    await schedule({ productId: id, publishAt: SPRING, unpublishAt: SUMMER });
    expect(await schedule({ productId: id, ...wrong })).toEqual({ product: null, userErrors: [{ code, field: [field], currentVersion }] });
    expect(await schedule({ productId: id })).toMatchObject({ product: { publishAt: SPRING, unpublishAt: SUMMER, version: 2 } });
  });

  it('is for catalogue managers, and so are the dates', async () => {
    const { id } = await desk.addProduct();
    expect(codesOf(await desk.ask(SCHEDULE, { input: { productId: id } }))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await desk.ask(SCHEDULE, { input: { productId: id } }, desk.customer))).toEqual(['FORBIDDEN']);
    const asked = await desk.ask('query ($id: ID!) { product(id: $id) { publishAt unpublishAt } }', { id }, desk.customer);
    expect(codesOf(asked)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('has the product shown by itself when it is time', async () => {
    const { id, variantIds } = await desk.addProduct({ isPublished: false });
    await schedule({ productId: id, publishAt: new Date(Date.now() + 300).toISOString() });
    await eventually('it is shown', async () => (await desk.ask('query ($id: ID!) { product(id: $id) { id } }', { id })).data?.product !== null, { everyMs: 50 });
    expect(await desk.told(variantIds[0]!)).toMatchObject([{ name: 'products.variant-changed', payload: { isPublished: true } }]);
  });
});
