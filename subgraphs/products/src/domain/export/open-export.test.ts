import { expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { createOpenExport } from './open-export.ts';
import type { ExportReads, PlacedVariant } from './ports.ts';

it('a file is written no further than it is fetched', async () => {
  const asked: (readonly string[] | undefined)[] = [];
  const variant = { sku: 'A', slug: 'a', productName: 'A', description: '', brand: null, category: 'c', imageUrl: null, productWeight: null, productTaxCategory: 'ZERO' as const, isPublished: true, name: 'A', options: [], weightGrams: 0, taxCategory: null, stock: 0, prices: {}, compareAts: {}, facts: { 'translation DE name': 'Ä', 'attribute care': '["dry","iron"]', 'attribute material': '["oak"]' }, variantFacts: { 'metadata INTERNAL erp:id': '1' } };
  const exports: ExportReads = {
    byIds: async () => [],
    byDownloadKey: async (downloadKey) => ({ id: newId('exp'), format: 'JSON_LINES', filter: {}, createdBy: newId('user'), createdAt: new Date(0), expiresAt: new Date(1), downloadKey }),
    variants: async (_filter, after, most) => {
      asked.push(after);
      const full = asked.length < 3;
      return Array.from({ length: full ? most : 1 }, (_, n): PlacedVariant => ({ place: [String(asked.length), String(n)], variant }));
    },
  };
  const file = await createOpenExport({ exports, currencies: ['EUR'], now: () => new Date(0) })('key');
  const pieces = file!.pieces[Symbol.asyncIterator]();
  await pieces.next();
  expect(asked).toEqual([undefined]);
  await pieces.next();
  expect(asked).toEqual([undefined, ['1', '499']]);
  expect((await pieces.next()).value).toBe(`${JSON.stringify({ sku: 'A', productSlug: 'a', productName: 'A', description: '', brand: null, categorySlug: 'c', imageUrl: null, productWeightGrams: null, productTaxCategory: 'ZERO', published: true, variantName: 'A', options: [], weightGrams: 0, taxCategory: null, stock: 0, prices: { EUR: null }, compareAtPrices: { EUR: null }, translations: { DE: { name: 'Ä' } }, attributes: { care: ['dry', 'iron'], material: 'oak' }, productMetadata: {}, productInternalMetadata: {}, variantMetadata: {}, variantInternalMetadata: { 'erp:id': '1' } })}\n`);
  expect((await pieces.next()).done).toBe(true);
});
