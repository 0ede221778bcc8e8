import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

const TRANSLATE = 'mutation ($input: TranslateProductInput!) { translateProduct(input: $input) { product { translations { locale name description slug version } } userErrors { code field currentVersion } } }';
const TRANSLATE_CATEGORY = 'mutation ($input: TranslateCategoryInput!) { translateCategory(input: $input) { category { name(locale: DE) translations { locale name version } } userErrors { code field currentVersion } } }';
const TRANSLATE_OPTION = 'mutation ($input: TranslateOptionInput!) { translateOption(input: $input) { translations { locale option value text } userErrors { code field } } }';
const TEXTS = 'query ($id: ID!, $locale: Locale) { product(id: $id) { slug name(locale: $locale) description(locale: $locale) localizedSlug(locale: $locale) } }';
const BY_SLUG = 'query ($slug: String!, $locale: Locale) { product(slug: $slug, locale: $locale) { id } }';

interface Told { product: { translations: object[] } | null; userErrors: { code: string; currentVersion: number | null }[] }
const translate = async (input: object) => (await desk.ask<{ translateProduct: Told }>(TRANSLATE, { input }, desk.manager)).data?.translateProduct;
const translateCategory = async (input: object) => (await desk.ask<{ translateCategory: object }>(TRANSLATE_CATEGORY, { input }, desk.manager)).data?.translateCategory;
const translateOption = async (input: object) => (await desk.ask<{ translateOption: object }>(TRANSLATE_OPTION, { input }, desk.manager)).data?.translateOption;
const texts = async (id: string, locale?: string | null) => (await desk.ask<{ product: object }>(TEXTS, { id, locale })).data?.product;
const bySlug = async (slug: string, locale?: string) => (await desk.ask<{ product: { id: string } | null }>(BY_SLUG, { slug, locale })).data?.product?.id;
let count = 0;
const unique = (name: string) => `${name}-${(count += 1)}`;

describe('a product in another language', () => {
  it('shows what is translated, and the rest in English', async () => {
    const { id, slug } = await desk.addProduct({ name: 'Oak lamp', description: 'It shines.' });
    const lampe = unique('eichenlampe');
    await translate({ productId: id, locale: 'DE', name: 'Eichenlampe', slug: lampe });
    const english = { slug, name: 'Oak lamp', description: 'It shines.', localizedSlug: slug };
    expect(await texts(id, 'DE')).toEqual({ ...english, name: 'Eichenlampe', localizedSlug: lampe });
    for (const locale of ['FR', 'EN', null, undefined]) expect(await texts(id, locale)).toEqual(english);
  });

  it('is found by its slug in that language, and by the English one', async () => {
    const { id, slug } = await desk.addProduct();
    const [lampe, lampara] = [unique('lampe'), unique('lámpara')];
    await translate({ productId: id, locale: 'DE', slug: lampe });
    await translate({ productId: id, locale: 'ES', slug: lampara });
    expect([await bySlug(lampe, 'DE'), await bySlug(lampara, 'ES'), await bySlug(slug, 'DE'), await bySlug(slug)]).toEqual([id, id, id, id]);
    expect([await bySlug(lampe), await bySlug(lampe, 'ES'), await bySlug('no-such', 'DE')]).toEqual([undefined, undefined, undefined]);
  });

  it('is not found by who must not know of it', async () => {
    const { id } = await desk.addProduct({ isPublished: false });
    const lampe = unique('lampe');
    await translate({ productId: id, locale: 'DE', slug: lampe });
    expect(await bySlug(lampe, 'DE')).toBeUndefined();
    expect(await desk.ask(BY_SLUG, { slug: lampe, locale: 'DE' }, desk.manager)).toMatchObject({ data: { product: { id } } });
  });

  it('keeps the English slug as its key', async () => {
    const { id, slug } = await desk.addProduct();
    const lampe = unique('lampe');
    await translate({ productId: id, locale: 'DE', name: 'Lampe', slug: lampe });
    const query = 'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Product { slug name(locale: DE) localizedSlug(locale: DE) } } }';
    const [bySlugInEnglish, byLocalSlug] = ((await desk.ask<{ _entities: object[] }>(query, { refs: [slug, lampe].map((key) => ({ __typename: 'Product', slug: key })) })).data?._entities ?? []);
    expect(bySlugInEnglish).toEqual({ slug, name: 'Lampe', localizedSlug: lampe });
    expect(byLocalSlug).toBeNull();
  });

  it('has its choices in that language, each where it was, so that the numbers of the matrix are the same', async () => {
    const { id } = await desk.addProduct({ variants: [{ name: 'Elm' }, { name: 'Fir' }, { name: 'Yew', onHand: 0 }] });
    await desk.database.query(`UPDATE variant SET options = replace(options::text, 'Material', 'Tree')::jsonb WHERE product_id = $1`, [toUuid(id)]);
    await translateOption({ option: 'Tree', locale: 'DE', name: 'Baum', values: [{ value: 'Elm', text: 'Ulme' }, { value: 'Yew', text: 'Ulme' }] });
    const query = 'query ($id: ID!, $locale: Locale) { product(id: $id) { options(locale: $locale) { name values } variantMatrix(locale: $locale) { options { name values } existing available } } }';
    const choices = async (locale?: string | null) => (await desk.ask<{ product: object }>(query, { id, locale })).data?.product;
    const numbers = { existing: '0-2', available: '0-1' };
    const german = [{ name: 'Baum', values: ['Ulme', 'Fir', 'Ulme'] }];
    expect(await choices('DE')).toEqual({ options: german, variantMatrix: { options: german, ...numbers } });
    const english = [{ name: 'Tree', values: ['Elm', 'Fir', 'Yew'] }];
    for (const locale of ['EN', 'JA', null, undefined]) expect(await choices(locale)).toEqual({ options: english, variantMatrix: { options: english, ...numbers } });
  });

  it('costs as many statements for the options of many products as for those of one', async () => {
    await desk.addProduct({ variants: [{ name: 'Elm' }, { name: 'Fir' }] });
    const list = 'query ($first: Int!, $locale: Locale) { products(first: $first) { edges { node { options(locale: $locale) { name values } variantMatrix(locale: $locale) { options { name values } } } } } }';
    const [english, few, many] = [await desk.costs(list, { first: 3 }), await desk.costs(list, { first: 1, locale: 'DE' }), await desk.costs(list, { first: 3, locale: 'DE' })];
    expect(many).toHaveLength(few.length);
    // The options and the matrix come by another statement each, and so do their words.
    expect(many.length - english.length).toBeLessThanOrEqual(2);
  });

  it('tells once of the words of an option, however many variants have it', async () => {
    const told = async () => (await desk.told('ES') as { aggregateVersion: number; payload: object }[]);
    for (let count = 0; count < 3; count++) await desk.addProduct();
    await translateOption({ option: ' Material ', locale: 'ES', name: 'Materia', values: [{ value: 'Oak', text: 'Roble' }] });
    await translateOption({ option: 'Material', locale: 'ES', values: [{ value: 'Oak', text: null }] });
    await translateOption({ option: 'Material', locale: 'ES' });
    await translateOption({ option: '', locale: 'ES', name: 'Nada' });
    const [first, second, ...more] = await told();
    expect([first, second].map((event) => event!.payload)).toEqual([{ option: 'Material', locale: 'ES' }, { option: 'Material', locale: 'ES' }]);
    expect([second!.aggregateVersion > first!.aggregateVersion, more]).toEqual([true, []]);
  });

  it('has variants and options in that language, word by word', async () => {
    const { variantIds: [id] } = await desk.addProduct({ variants: [{ name: 'Oak' }] });
    await desk.database.query('UPDATE variant SET name = $2, options = $3 WHERE id = $1', [toUuid(id!), 'Oak / 60 cm', JSON.stringify([{ name: 'Wood', value: 'Oak' }, { name: 'Length', value: '60 cm' }])]);
    expect(await translateOption({ option: 'Wood', locale: 'DE', name: 'Holz', values: [{ value: 'Oak', text: 'Eiche' }, { value: 'Ash', text: 'Esche' }] })).toEqual({
      translations: [{ locale: 'DE', option: 'Wood', value: null, text: 'Holz' }, { locale: 'DE', option: 'Wood', value: 'Oak', text: 'Eiche' }, { locale: 'DE', option: 'Wood', value: 'Ash', text: 'Esche' }],
      userErrors: [],
    });
    const query = 'query ($id: ID!, $locale: Locale) { variant(id: $id) { name(locale: $locale) options { name(locale: $locale) value(locale: $locale) } } }';
    const variant = async (locale?: string) => (await desk.ask<{ variant: object }>(query, { id, locale })).data?.variant;
    expect(await variant('DE')).toEqual({ name: 'Eiche / 60 cm', options: [{ name: 'Holz', value: 'Eiche' }, { name: 'Length', value: '60 cm' }] });
    expect(await variant('JA')).toEqual({ name: 'Oak / 60 cm', options: [{ name: 'Wood', value: 'Oak' }, { name: 'Length', value: '60 cm' }] });
    // The same word of another option is another word, and a name of its own is nobody's word.
    await translateOption({ option: 'Length', locale: 'DE', values: [{ value: 'Oak', text: 'Falsch' }] });
    await desk.database.query('UPDATE variant SET name = $2 WHERE id = $1', [toUuid(id!), 'The long one']);
    expect(await variant('DE')).toMatchObject({ name: 'The long one', options: [{ value: 'Eiche' }, {}] });
    await translateOption({ option: 'Wood', locale: 'DE', name: null, values: [{ value: 'Oak', text: null }] });
    expect(await variant('DE')).toMatchObject({ options: [{ name: 'Wood', value: 'Oak' }, {}] });
  });

  it('costs the same number of statements whether there are 5, 20 or 100', async () => {
    const categoryId = await desk.addCategory('Everything');
    for (let made = 0; made < 100; made += 1) await desk.addProduct({ categoryId, variants: [{}, {}] });
    await desk.database.query(`INSERT INTO product_translation (product_id, locale, name, slug) SELECT id, 'DE', 'Ding', 'ding-' || id FROM product WHERE category_id = $1`, [toUuid(categoryId)]);
    const query = `query ($first: Int!) { products(first: $first, filter: { category: "everything" }) { edges { node {
      name(locale: DE) description(locale: DE) localizedSlug(locale: DE) category { name(locale: DE) } variants { name(locale: DE) options { name(locale: DE) value(locale: DE) } } } } } }`;
    expect(await desk.ask(query, { first: 2 })).toMatchObject({ data: { products: { edges: [{ node: { name: 'Ding', description: 'It shines.' } }, {}] } } });
    const costs = [];
    for (const first of [5, 20, 100]) costs.push((await desk.costs(query, { first })).length);
    // The page, categories, variants, and their translations.
    expect(costs).toEqual([6, 6, 6]);
    // Who reads English pays for no other language.
    expect(await desk.costs(query.replaceAll('DE', 'EN'), { first: 20 })).toHaveLength(3);
  }, 60_000);
});

describe('translateProduct', () => {
  it('takes the whole or a part, and takes back what is null', async () => {
    const { id: productId } = await desk.addProduct();
    const slug = unique('lampe');
    const now = async (input: object) => (await translate({ productId, locale: 'DE', ...input }))?.product?.translations;
    expect(await now({ name: 'Lampe', description: 'Hell.', slug })).toEqual([{ locale: 'DE', name: 'Lampe', description: 'Hell.', slug, version: 1 }]);
    expect(await now({ description: 'Sehr hell.' })).toEqual([{ locale: 'DE', name: 'Lampe', description: 'Sehr hell.', slug, version: 2 }]);
    expect(await now({ name: null })).toEqual([{ locale: 'DE', name: null, description: 'Sehr hell.', slug, version: 3 }]);
    expect(await now({ description: null, slug: null })).toEqual([]);
    expect(await now({ name: 'Leuchte', slug })).toEqual([{ locale: 'DE', name: 'Leuchte', description: null, slug, version: 5 }]);
  });

  it('tells of each variant, so that nobody goes on showing what was said before', async () => {
    const { id: productId, variantIds } = await desk.addProduct({ name: 'Lamp', variants: [{}, {}] });
    await translate({ productId, locale: 'DE', name: 'Lampe' });
    for (const variantId of variantIds) expect(await desk.told(variantId)).toMatchObject([{ name: 'products.variant-changed', aggregateVersion: 2, payload: { productId, productName: 'Lamp' } }]);
  });

  it('changes only the version that was seen', async () => {
    const { id: productId } = await desk.addProduct();
    const at = (expectedVersion: number, name: string) => translate({ productId, locale: 'FR', name, expectedVersion });
    expect(await at(1, 'Lampe')).toEqual({ product: null, userErrors: [{ code: 'VERSION_CONFLICT', field: ['expectedVersion'], currentVersion: 0 }] });
    expect(await at(0, 'Lampe')).toMatchObject({ userErrors: [] });
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => at(1, `Lampe ${index}`)));
    expect(answers.filter((answer) => answer?.userErrors.length === 0)).toHaveLength(1);
    expect(answers.flatMap((answer) => answer?.userErrors ?? []).map(({ code, currentVersion }) => [code, currentVersion])).toEqual(Array.from({ length: 9 }, () => ['VERSION_CONFLICT', 2]));
  });

  it('loses no part when many are set at once', async () => {
    const { id: productId } = await desk.addProduct();
    const slug = unique('lampe');
    await Promise.all([{ name: 'Lampe' }, { description: 'Hell.' }, { slug }, { name: 'Lampe' }, { description: 'Hell.' }].map((part) => translate({ productId, locale: 'DE', ...part })));
    expect(await desk.ask('query ($id: ID!) { product(id: $id) { translations { locale name description slug version } } }', { id: productId }, desk.manager))
      .toMatchObject({ data: { product: { translations: [{ locale: 'DE', name: 'Lampe', description: 'Hell.', slug, version: 5 }] } } });
  });

  it('gives a slug to one product of a language, whoever asks at the same time', async () => {
    const products = await Promise.all(Array.from({ length: 6 }, () => desk.addProduct()));
    const slug = unique('lampe');
    const answers = await Promise.all(products.map(({ id: productId }) => translate({ productId, locale: 'DE', slug })));
    expect(answers.flatMap((answer) => answer?.userErrors ?? [])).toEqual(Array.from({ length: 5 }, () => ({ code: 'SLUG_TAKEN', field: ['slug'], currentVersion: null })));
    // In another language it is another slug.
    const loser = products[answers.findIndex((answer) => answer?.product === null)]!;
    expect(await translate({ productId: loser.id, locale: 'FR', slug })).toMatchObject({ userErrors: [] });
  });

  it.each<[string, object, string, string]>([
    ['an id of something else', { productId: newId('var') }, 'INVALID_ID', 'productId'],
    ['a product that is not there', { productId: newId('prod') }, 'PRODUCT_NOT_FOUND', 'productId'],
    ['English', { locale: 'EN' }, 'BASE_LOCALE', 'locale'],
    ['an empty name', { name: ' ' }, 'INVALID_NAME', 'name'],
    ['an empty description', { description: '' }, 'INVALID_DESCRIPTION', 'description'],
    ['a slug in capitals', { slug: 'Lampe' }, 'INVALID_SLUG', 'slug'],
    ['the English slug of another', { slug: 'taken' }, 'SLUG_TAKEN', 'slug'],
  ])('refuses %s, and writes nothing', async (_what, part, code, at) => {
    const { id: productId } = await desk.addProduct();
    if (code === 'SLUG_TAKEN') await desk.addProduct({ slug: 'taken' });
    expect(await translate({ productId, locale: 'DE', name: 'Lampe', ...part })).toMatchObject({ product: null, userErrors: [{ code, field: [at] }] });
    expect(await desk.database.query('SELECT FROM product_translation WHERE product_id = $1', [toUuid(productId)])).toEqual([]);
  });
});

describe('translateCategory', () => {
  const at = async (categoryId: Id<'cat'>) => (await desk.ask<{ category: object }>('query ($slug: String!) { category(slug: $slug) { de: name(locale: DE) ja: name(locale: JA) name } }',
    { slug: (await desk.database.query<{ slug: string }>('SELECT slug FROM category WHERE id = $1', [toUuid(categoryId)]))[0]?.slug })).data?.category;

  it('says what a category is called, and takes it back', async () => {
    const categoryId = await desk.addCategory('Lighting');
    expect(await translateCategory({ categoryId, locale: 'DE', name: 'Licht' })).toEqual({ category: { name: 'Licht', translations: [{ locale: 'DE', name: 'Licht', version: 1 }] }, userErrors: [] });
    expect(await at(categoryId)).toEqual({ de: 'Licht', ja: 'Lighting', name: 'Lighting' });
    expect(await translateCategory({ categoryId, locale: 'DE', name: null, expectedVersion: 1 })).toMatchObject({ category: { name: 'Lighting', translations: [] } });
  });

  it.each<[string, object, string, string]>([
    ['an id of something else', { categoryId: newId('prod') }, 'INVALID_ID', 'categoryId'],
    ['a category that is not there', { categoryId: newId('cat') }, 'CATEGORY_NOT_FOUND', 'categoryId'],
    ['English', { locale: 'EN' }, 'BASE_LOCALE', 'locale'],
    ['an empty name', { name: '' }, 'INVALID_NAME', 'name'],
    ['another version', { expectedVersion: 3 }, 'VERSION_CONFLICT', 'expectedVersion'],
  ])('refuses %s, and writes nothing', async (what, part, code, field) => {
    const categoryId = await desk.addCategory(`Refused: ${what}`);
    expect(await translateCategory({ categoryId, locale: 'DE', name: 'Licht', ...part })).toMatchObject({ category: null, userErrors: [{ code, field: [field] }] });
    expect(await desk.database.query('SELECT FROM category_translation WHERE category_id = $1', [toUuid(categoryId)])).toEqual([]);
  });
});

describe('translateOption', () => {
  const many = Array.from({ length: 201 }, (_, index) => ({ value: `${index}`, text: 'x' }));

  it.each<[string, object, string, string[]]>([
    ['English', { locale: 'EN' }, 'BASE_LOCALE', ['locale']],
    ['no option', { option: ' ' }, 'INVALID_TEXT', ['option']],
    ['an empty name', { name: '' }, 'INVALID_TEXT', ['name']],
    ['an empty text', { values: [{ value: 'Oak', text: 'Eiche' }, { value: 'Ash', text: '' }] }, 'INVALID_TEXT', ['values', '1', 'text']],
    ['a text that is too long', { values: [{ value: 'Oak', text: 'x'.repeat(101) }] }, 'INVALID_TEXT', ['values', '0', 'text']],
    ['a value twice', { values: [{ value: 'Oak', text: 'Eiche' }, { value: 'Oak', text: 'Esche' }] }, 'VALUE_COUNT_OUT_OF_RANGE', ['values']],
    ['too many values', { values: many }, 'VALUE_COUNT_OUT_OF_RANGE', ['values']],
  ])('refuses %s, and writes nothing', async (_what, part, code, field) => {
    expect(await translateOption({ option: 'Refused', locale: 'DE', name: 'Nein', ...part })).toEqual({ translations: null, userErrors: [{ code, field }] });
    expect(await desk.database.query(`SELECT FROM option_translation WHERE option = 'Refused'`)).toEqual([]);
  });
});

describe('who does not manage the catalogue', () => {
  it.each([
    [TRANSLATE, { productId: newId('prod'), locale: 'DE' }], [TRANSLATE_CATEGORY, { categoryId: newId('cat'), locale: 'DE' }], [TRANSLATE_OPTION, { option: 'Wood', locale: 'DE' }],
  ])('may not translate', async (mutation, input) => {
    expect(codesOf(await desk.ask(mutation, { input }))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await desk.ask(mutation, { input }, desk.customer))).toEqual(['FORBIDDEN']);
  });

  it('does not see what is said in all languages at a glance', async () => {
    const { id } = await desk.addProduct();
    const answer = await desk.ask('query ($id: ID!) { product(id: $id) { name translations { name } } }', { id }, desk.customer);
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    expect(answer.data).toEqual({ product: { name: 'Desk lamp', translations: null } });
  });
});
