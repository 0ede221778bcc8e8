import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Position } from '../../../domain/catalogue/product-list.ts';
import type { Locale } from '../../../domain/locale.ts';
import { parseSearch } from '../../../domain/search/parse-search.ts';
import type { SearchFiltersInput } from '../../../domain/search/parse-search.ts';
import { priceBucket } from '../../../domain/search/price-buckets.ts';
import type { SearchDocument } from '../../../domain/search/search-document.ts';
import type { SearchEngine } from '../../../domain/search/search-engine.ts';
import type { SearchFilters, SearchSort } from '../../../domain/search/search-request.ts';

/** A product to index, as far as a test minds. */
interface Sample extends Partial<Omit<SearchDocument, 'texts'>> {
  readonly name: string;
  readonly labels?: string;
  readonly description?: string;
  /** What it is called in other languages. */
  readonly names?: Partial<Record<Locale, string>>;
}

const [lighting, deskLamps, kitchen] = [newId('cat'), newId('cat'), newId('cat')];
const oak = { name: 'Material', value: 'Oak' };
const ash = { name: 'Material', value: 'Ash' };
const small = { name: 'Size', value: 'Small' };

/** In the order they were listed. */
const SAMPLES: readonly Sample[] = [
  { name: 'Vesper Table Lamp', labels: 'Ljus & Co Desk Lamps Lighting', description: 'Lights a page and little else.', names: { DE: 'Vesper Tischleuchte', FR: 'Lampe de chevet Vesper', JA: 'Vesper 卓上ランプ' }, categoryIds: [deskLamps, lighting], brand: 'Ljus & Co', options: [oak, ash, small], lowestPrices: { EUR: 4990n, JPY: 8000n }, rating: 450 },
  { name: 'Öland Lampshade', labels: 'Ljus & Co Lighting', description: 'For the lamp that you have.', categoryIds: [lighting], brand: 'Ljus & Co', options: [oak], lowestPrices: { EUR: 1990n }, rating: 300 },
  { name: 'Quill Coffee Grinder', labels: 'Mahl Kitchen', description: 'Grinds for one, quietly. Stands beside any lamp.', names: { DE: 'Quill Handmühle', JA: '手挽きコーヒーミル' }, attributes: [{ code: 'drive', value: 'hand' }], categoryIds: [kitchen], brand: 'Mahl', options: [ash], lowestPrices: { EUR: 12_900n }, inStock: false },
  { name: 'Hinoki Teapot', labels: 'Kitchen', description: 'Pours without a drip.', names: { DE: 'Hinoki Teekanne', FR: 'Théière Hinoki', JA: 'ヒノキの急須' }, attributes: [{ code: 'drive', value: 'none' }, { code: 'isHandmade', value: 'true' }], categoryIds: [kitchen], options: [small], lowestPrices: { EUR: 4990n }, rating: 500 },
  { name: '檜の急須', labels: 'Kitchen', description: 'ひのき', categoryIds: [kitchen], lowestPrices: { JPY: 9000n } },
];

const toDocument = ({ name, labels = '', description = '', names = {}, ...facts }: Sample): SearchDocument => ({
  productId: newId('prod'), texts: [{ locale: 'EN', name, labels, description }, ...Object.entries(names).map(([locale, other]) => ({ locale: locale as Locale, name: other, labels, description: '' }))], categoryIds: [], brand: null, inStock: true, options: [], attributes: [], lowestPrices: {}, rating: 0, ...facts,
});

/** What every search engine of the shop must do. `open` gives one with an empty index. */
export function searchEngineContract(name: string, open: () => Promise<SearchEngine>): void {
  let engine: SearchEngine;
  const documents = SAMPLES.map(toDocument);
  const names = new Map(documents.map(({ productId, texts }) => [productId, texts[0]?.name ?? '']));
  const idOf = (wanted: string) => documents.find(({ texts }) => texts[0]?.name === wanted)?.productId as Id<'prod'>;

  interface Asked { readonly filters?: SearchFiltersInput; readonly sort?: SearchSort; readonly currency?: string; readonly locale?: Locale }
  const request = ({ filters, sort = 'RELEVANCE', currency = 'EUR', locale = 'EN' }: Asked, query?: string) =>
    parseSearch({ query, filters, sort, currency, locale }, async (ids) => ids as Id<'cat'>[]);
  const search = async (query?: string, asked: Asked = {}) => engine.search(await request(asked, query));
  const find = async (query?: string, asked: Asked = {}) => {
    const { items } = await (await search(query, asked)).page({ first: 100, after: undefined });
    return items.map(({ productId }) => names.get(productId));
  };

  describe(name, () => {
    beforeAll(async () => {
      engine = await open();
      await engine.put('live', documents, []);
    });

    it.each([
      ['name', 'vesper', ['Vesper Table Lamp']],
      ['brand', 'ljus', ['Vesper Table Lamp', 'Öland Lampshade']],
      ['category', 'desk lamps', ['Vesper Table Lamp']],
      ['category above', 'lighting', ['Vesper Table Lamp', 'Öland Lampshade']],
      ['description', 'drip', ['Hinoki Teapot']],
    ])('looks into the %s', async (_where, text, found) => {
      expect((await find(text)).sort()).toEqual(found);
    });

    it('puts a match in the name before one in the description', async () => {
      expect(await find('lamp')).toEqual(['Vesper Table Lamp', 'Öland Lampshade', 'Quill Coffee Grinder']);
    });

    it.each([
      ['in any form', 'grinding lamps', 'Quill Coffee Grinder'],
      ['by its beginning', 'coff', 'Quill Coffee Grinder'],
      ['inside another', 'shade', 'Öland Lampshade'],
      ['without accents', 'oland', 'Öland Lampshade'],
      ['with accents that are not there', 'véspèr', 'Vesper Table Lamp'],
      ['in capitals', 'HINOKI TEAPOT', 'Hinoki Teapot'],
      ['in full-width letters', 'ｖｅｓｐｅｒ', 'Vesper Table Lamp'],
      ['among words that say nothing', 'a pot for the tea', 'Hinoki Teapot'],
      ['in a script without spaces', '急須', '檜の急須'],
      ['among other signs', '"teapot" & (hinoki):*!', 'Hinoki Teapot'],
    ])('finds a word %s', async (_how, text, found) => {
      expect((await find(text))[0]).toBe(found);
    });

    it.each(['cofee', 'coffeee', 'cofefe', 'coffxe', 'cofffe grindr', 'hinoky', 'tepaot', 'vespr lmap'])('forgives a slip: %s', async (text) => {
      expect(await find(text)).toHaveLength(1);
    });

    it('tells what was probably meant, and nothing where all is as it should be', async () => {
      expect((await search('cofffe grinder')).didYouMean).toBe('coffee grinder');
      expect((await search('coffee grinder')).didYouMean).toBeUndefined();
      expect((await search('xylophone')).didYouMean).toBeUndefined();
    });

    it.each(['lamp grinder teapot', 'xylophone', '!!!', '🫖', 'the', 'x'.repeat(200), "'; DROP TABLE product; --", '%%%', '___', "a'b\\c"])('finds nothing for %s', async (text) => {
      const result = await search(text);
      expect([await find(text), await result.count(), await result.facets()]).toEqual([[], 0, []]);
    });

    it('finds everything without words, latest listed first', async () => {
      expect(await find()).toEqual(SAMPLES.map((sample) => sample.name).reverse());
    });

    it.each<[string, SearchFiltersInput, string[]]>([
      ['a category', { categories: [deskLamps] }, ['Vesper Table Lamp']],
      ['a category and those below it', { categories: [lighting] }, ['Vesper Table Lamp', 'Öland Lampshade']],
      ['any of several categories', { categories: [deskLamps, kitchen] }, ['Hinoki Teapot', 'Quill Coffee Grinder', 'Vesper Table Lamp', '檜の急須']],
      ['a brand', { brands: ['Mahl'] }, ['Quill Coffee Grinder']],
      ['a brand that there is not', { brands: ['mahl'] }, []],
      ['prices, both ends included', { price: { min: '19.90', max: '49.90' } }, ['Hinoki Teapot', 'Vesper Table Lamp', 'Öland Lampshade']],
      ['prices from one', { price: { min: '49.91' } }, ['Quill Coffee Grinder']],
      ['what is in stock', { inStock: true }, ['Hinoki Teapot', 'Vesper Table Lamp', 'Öland Lampshade', '檜の急須']],
      ['everything, in stock or not', { inStock: false }, SAMPLES.map((sample) => sample.name).sort()],
      ['any value of an option', { options: [{ name: 'Material', values: ['Oak', 'Ash'] }] }, ['Quill Coffee Grinder', 'Vesper Table Lamp', 'Öland Lampshade']],
      ['several options', { options: [{ name: 'Material', values: ['Oak'] }, { name: 'Size', values: ['Small'] }] }, ['Vesper Table Lamp']],
      ['an attribute', { attributes: [{ code: 'drive', values: ['hand'] }] }, ['Quill Coffee Grinder']],
      ['several attributes', { attributes: [{ code: 'drive', values: ['hand', 'none'] }, { code: 'isHandmade', values: ['true'] }] }, ['Hinoki Teapot']],
      ['stars', { minRating: 4 }, ['Hinoki Teapot', 'Vesper Table Lamp']],
      ['several at once', { categories: [kitchen], inStock: true, price: { max: '100' } }, ['Hinoki Teapot']],
    ])('narrows to %s', async (_what, filters, found) => {
      expect((await find(undefined, { filters })).sort()).toEqual(found);
      expect(await (await search(undefined, { filters })).count()).toBe(found.length);
    });

    it('narrows what words find', async () => {
      expect(await find('lamp', { filters: { brands: ['Ljus & Co'], minRating: 4 } })).toEqual(['Vesper Table Lamp']);
    });

    it('narrows to nothing when a category is not there', async () => {
      const nowhere = await parseSearch({ filters: { categories: ['no-such'] }, sort: 'NEWEST', currency: 'EUR', locale: 'EN' }, async () => []);
      expect(await (await engine.search(nowhere)).count()).toBe(0);
    });

    it.each<[SearchSort, string, (string | undefined)[]]>([
      ['PRICE_ASC', 'EUR', ['Öland Lampshade', 'Vesper Table Lamp', 'Hinoki Teapot', 'Quill Coffee Grinder']],
      ['PRICE_DESC', 'EUR', ['Quill Coffee Grinder', 'Hinoki Teapot', 'Vesper Table Lamp', 'Öland Lampshade']],
      ['PRICE_ASC', 'JPY', ['Vesper Table Lamp', '檜の急須']],
      ['RATING', 'EUR', ['Hinoki Teapot', 'Vesper Table Lamp', 'Öland Lampshade', '檜の急須', 'Quill Coffee Grinder']],
      ['NEWEST', 'EUR', ['檜の急須', 'Hinoki Teapot', 'Quill Coffee Grinder', 'Öland Lampshade', 'Vesper Table Lamp']],
    ])('sorts by %s in %s', async (sort, currency, found) => {
      expect(await find(undefined, { sort, currency })).toEqual(found);
      expect(await (await search(undefined, { sort, currency })).count()).toBe(found.length);
    });

    it.each<[SearchSort, string | undefined]>([['RELEVANCE', 'lamp'], ['RELEVANCE', undefined], ['PRICE_ASC', undefined], ['PRICE_DESC', undefined], ['RATING', undefined], ['NEWEST', 'kitchen']])(
      'pages by %s what it found of %s, each product once', async (sort, text) => {
        const found: (string | undefined)[] = [];
        let after: Position | undefined;
        do {
          const { items, hasNextPage } = await (await search(text, { sort })).page({ first: 1, after });
          found.push(...items.map(({ productId }) => names.get(productId)));
          after = hasNextPage ? items.at(-1)?.position : undefined;
        } while (after);
        expect(found).toEqual(await find(text, { sort }));
      });

    it.each<[string, string | undefined, SearchFiltersInput]>([
      ['everything', undefined, {}],
      ['words', 'lamp', {}],
      ['a choice', undefined, { categories: [kitchen] }],
      ['several choices', undefined, { categories: [lighting], options: [{ name: 'Material', values: ['Oak'] }], price: { max: '100' } }],
      ['words and choices', 'lamp', { brands: ['Ljus & Co'], minRating: 3, inStock: true }],
      ['prices that are not those of buckets', 'lamp', { price: { min: '20', max: '60' }, inStock: true }],
      ['nothing but such prices', undefined, { price: { min: '19.90', max: '60' } }],
      ['prices and a choice', undefined, { price: { min: '20' }, brands: ['Ljus & Co'] }],
      ['an attribute', 'kitchen', { attributes: [{ code: 'drive', values: ['none'] }] }],
      ['choices that leave nothing', undefined, { brands: ['Mahl'], inStock: true }],
    ])('counts for each value of a facet what there will be when it is chosen: %s', async (_what, text, filters) => {
      const facets = await (await search(text, { filters })).facets();
      expect(facets.length).toBeGreaterThan(0);
      for (const { facet, value, count } of facets) {
        const { filters: narrowed, ...rest } = await request({ filters }, text);
        const clicked = await engine.search({ ...rest, filters: choose(narrowed, facet, value) });
        expect([facet, value, count]).toEqual([facet, value, await clicked.count()]);
      }
    });

    it.each<[Locale, string, string[]]>([
      ['DE', 'tischleuchte', ['Vesper Table Lamp']],
      ['DE', 'leuchte', ['Vesper Table Lamp']],
      ['DE', 'handmuhle', ['Quill Coffee Grinder']],
      ['DE', 'Handmühlen', ['Quill Coffee Grinder']],
      ['DE', 'tischleuhcte', ['Vesper Table Lamp']],
      ['FR', 'theiere', ['Hinoki Teapot']],
      ['FR', 'lampes', ['Vesper Table Lamp', 'Öland Lampshade', 'Quill Coffee Grinder']],
      ['JA', '急須', ['檜の急須', 'Hinoki Teapot']],
      ['JA', 'コーヒー', ['Quill Coffee Grinder']],
      ['JA', '卓上', ['Vesper Table Lamp']],
      ['JA', '卓', ['Vesper Table Lamp']],
      ['JA', 'ミル', ['Quill Coffee Grinder']],
      ['JA', '卓急', []],
      ['JA', '上ラ', ['Vesper Table Lamp']],
      ['ES', 'teapot', ['Hinoki Teapot']],
    ])('in %s finds by %s what is called so, and in English what is not translated', async (locale, text, found) => {
      expect((await find(text, { locale })).sort()).toEqual(found.toSorted());
    });

    it('does not find by its English name what has another in the language', async () => {
      expect(await find('grinder', { locale: 'DE' })).toEqual([]);
      expect(await find('tischleuchte')).toEqual([]);
    });

    it('corrects no word that is known in the language or in English, and says how it is spelled in the language', async () => {
      expect((await search('tischleuhcte', { locale: 'DE' })).didYouMean).toBe('tischleuchte');
      expect((await search('lampshade', { locale: 'DE' })).didYouMean).toBeUndefined();
      expect(await find('lampshade', { locale: 'DE' })).toEqual(['Öland Lampshade']);
    });

    it.each<[Locale, string]>([['DE', 'lighting'], ['JA', '急須'], ['FR', 'lampe']])('counts and pages in %s what it finds of %s, each product once', async (locale, text) => {
      const found = await find(text, { locale });
      expect(found.length).toBeGreaterThan(0);
      for (const sort of ['RELEVANCE', 'NEWEST', 'RATING'] as const) expect((await find(text, { locale, sort })).sort()).toEqual(found.toSorted());
      const result = await search(text, { locale });
      expect(await result.count()).toBe(found.length);
      for (const { facet, value, count } of await result.facets()) {
        const { filters, ...rest } = await request({ locale }, text);
        expect([facet, value, count]).toEqual([facet, value, await (await engine.search({ ...rest, filters: choose(filters, facet, value) })).count()]);
      }
    });

    it('has a facet for all there is to choose', async () => {
      const facets = await (await search()).facets();
      expect([...new Set(facets.map(({ facet }) => facet))].sort()).toEqual(['ATTRIBUTE:drive', 'ATTRIBUTE:isHandmade', 'AVAILABILITY', 'BRAND', 'CATEGORY', 'OPTION:Material', 'OPTION:Size', 'PRICE:EUR', 'RATING']);
      expect(facets.filter(({ facet }) => facet === 'OPTION:Material').map(({ value, count }) => [value, count]).sort()).toEqual([['Ash', 2], ['Oak', 2]]);
    });

    it('does not correct a word that is spelled right, nor know it once nothing has it', async () => {
      const stove = toDocument({ name: 'Camp Stove' });
      await engine.put('live', [stove], []);
      const found = async () => (await (await search('camp')).page({ first: 9, after: undefined })).items.map(({ productId }) => productId);
      expect(await found()).toEqual([stove.productId]);
      await engine.put('live', [], [stove.productId]);
      expect(await find('camp')).toContain('Vesper Table Lamp');
      expect(await find()).toHaveLength(SAMPLES.length);
    });

    it('goes by what a product is now, and what it was is forgotten', async () => {
      const [vesper] = documents;
      const id = idOf('Vesper Table Lamp');
      await engine.put('live', [{ ...vesper!, productId: id, texts: [{ locale: 'EN', name: 'Chandelier', labels: '', description: '' }], brand: 'Kron', options: [], lowestPrices: {}, rating: 0, inStock: false }], []);
      expect([await find('vesper'), await find('chandelier')]).toEqual([[], ['Vesper Table Lamp']]);
      expect(await (await search()).facets()).toEqual(expect.arrayContaining([{ facet: 'BRAND', value: 'Kron', count: 1 }, { facet: 'BRAND', value: 'Ljus & Co', count: 1 }]));
      await engine.put('live', documents, []);
      expect(await (await search()).facets()).not.toContainEqual(expect.objectContaining({ value: 'Kron' }));
      expect(await find('vesper')).toEqual(['Vesper Table Lamp']);
    });
  });
}

/** The filters with nothing but this value chosen in its facet. */
function choose(filters: SearchFilters, facet: string, value: string): SearchFilters {
  const [kind, name = ''] = facet.split(':');
  switch (kind) {
    case 'CATEGORY': return { ...filters, categories: [value as Id<'cat'>] };
    case 'BRAND': return { ...filters, brands: [value] };
    case 'AVAILABILITY': return { ...filters, inStock: true };
    case 'RATING': return { ...filters, minRating: Number(value) };
    case 'PRICE': return { ...filters, price: priceBucket(Number(value), name) };
    case 'ATTRIBUTE': return { ...filters, attributes: [...(filters.attributes ?? []).filter((attribute) => attribute.code !== name), { code: name, values: [value] }] };
    default: return { ...filters, options: [...(filters.options ?? []).filter((option) => option.name !== name), { name, values: [value] }] };
  }
}
