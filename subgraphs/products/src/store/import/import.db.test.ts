import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fromUuid, newId, toUuid } from '@storegraph/kernel/ids';
import { eventually } from '@storegraph/testkit/eventually';
import { createSetProductPublished } from '../../domain/catalogue/set-product-published.ts';
import { startImportLoop } from './import-loop.ts';
import { openImportDesk } from './import.desk.ts';
import type { ImportDesk } from './import.desk.ts';

let desk: ImportDesk;

beforeAll(async () => {
  desk = await openImportDesk();
  await desk.addCategory('Lamps');
  await desk.addCategory('Tables');
});
afterAll(() => desk?.close());
beforeEach(async () => {
  await desk.toldOfVariants();
});

const HEADER = 'product_slug,product_name,description,brand,category_slug,image_url,published,sku,variant_name,options,stock,price_eur,price_usd,price_jpy';
const csv = (...lines: readonly string[]) => [HEADER, ...lines, ''].join('\n');
const lamp = (slug: string, sku: string, change: Readonly<Record<string, string>> = {}) => {
  const usual: Record<string, string> = {
    product_slug: slug, product_name: `Lamp ${slug}`, description: '"It shines, mostly."', brand: 'Nordlicht', category_slug: 'lamps', image_url: '/lamp.svg', published: 'true',
    sku, variant_name: 'Oak', options: 'Material=Oak', stock: '5', price_eur: '19.99', price_usd: '21', price_jpy: '3000',
  };
  return HEADER.split(',').map((column) => ({ ...usual, ...change })[column]).join(',');
};
const good = (lines: number, rest: object = {}) => ({ status: 'FINISHED', lines, applied: lines, unchanged: 0, failed: 0, problems: [], ...rest });

describe('a file', () => {
  it('brings products with their variants, prices and pieces', async () => {
    expect(await desk.import(csv(lamp('lamp-a', 'A-1'), lamp('lamp-a', 'A-2', { variant_name: 'Ash', options: '', stock: '0', price_jpy: '' })))).toEqual(good(2));
    expect(await desk.product('lamp-a')).toEqual({
      name: 'Lamp lamp-a', description: 'It shines, mostly.', brand: 'Nordlicht', category: 'lamps', image_url: '/lamp.svg', is_published: true,
      variants: [
        { sku: 'A-1', name: 'Oak', options: [{ name: 'Material', value: 'Oak' }], onHand: 5, prices: { EUR: 1999, USD: 2100, JPY: 3000 } },
        { sku: 'A-2', name: 'Ash', options: [], onHand: 0, prices: { EUR: 1999, USD: 2100 } },
      ],
    });
    expect(await desk.toldOfVariants()).toEqual(['A-1 1', 'A-2 1']);
    expect(await desk.wrongBooks()).toEqual([]);
  });

  it('of what is so already changes nothing, and tells nobody', async () => {
    const file = csv(lamp('lamp-b', 'B-1'), lamp('lamp-b', 'B-2'));
    await desk.import(file);
    await desk.toldOfVariants();
    const before = await desk.database.query('SELECT ctid, id, sku, version FROM variant UNION ALL SELECT ctid, id, slug, version FROM product');
    expect(await desk.import(file)).toEqual(good(2, { applied: 0, unchanged: 2 }));
    expect(await desk.toldOfVariants()).toEqual([]);
    expect(await desk.database.query('SELECT ctid, id, sku, version FROM variant UNION ALL SELECT ctid, id, slug, version FROM product')).toEqual(before);
  });

  it('changes only what it says, and tells of that: of all variants when their product changed', async () => {
    await desk.import(csv(lamp('lamp-c', 'C-1'), lamp('lamp-c', 'C-2')));
    await desk.toldOfVariants();
    expect(await desk.import('sku,price_eur,price_usd\nC-1,20.99,\n')).toEqual(good(1));
    expect(await desk.toldOfVariants()).toEqual(['C-1 2']);
    expect(await desk.import('sku,product_slug,published,brand\nC-2,lamp-c,false,\n')).toEqual(good(1));
    expect(await desk.toldOfVariants()).toEqual(['C-1 3', 'C-2 2']);
    expect(await desk.import('sku,stock\nC-2,7\n')).toEqual(good(1));
    expect(await desk.toldOfVariants()).toEqual([]);
    expect(await desk.product('lamp-c')).toMatchObject({
      name: 'Lamp lamp-c', brand: null, is_published: false, variants: [{ onHand: 5, prices: { EUR: 2099, JPY: 3000 } }, { onHand: 7, prices: { EUR: 1999, USD: 2100, JPY: 3000 } }],
    });
    expect(await desk.movementsOf(fromUuid('var', (await desk.variantOf('C-2'))!))).toEqual([{ kind: 'COUNTED', on_hand: 5 }, { kind: 'COUNTED', on_hand: 2 }]);
    expect(await desk.wrongBooks()).toEqual([]);
  });

  it('that shows or hides a product takes away the dates that contradict this, and no others', async () => {
    await desk.import(csv(lamp('lamp-p', 'P-1', { published: 'false' })));
    await desk.database.query(`UPDATE product SET publish_at = '2999-01-01', unpublish_at = '2999-02-01' WHERE slug = 'lamp-p'`);
    const after = async (line: string) => {
      expect(await desk.import(`sku,product_slug,published,brand\nP-1,lamp-p,${line}\n`)).toMatchObject({ problems: [] });
      return (await desk.database.query<object>(`SELECT is_published AS shown, publish_at IS NOT NULL AS begins, unpublish_at IS NOT NULL AS ends FROM product WHERE slug = 'lamp-p'`))[0];
    };
    expect(await after('false,Another')).toEqual({ shown: false, begins: true, ends: true });
    expect(await after('true,Another')).toEqual({ shown: true, begins: false, ends: true });
    expect(await after('true,Nordlicht')).toEqual({ shown: true, begins: false, ends: true });
    expect(await after('false,Nordlicht')).toEqual({ shown: false, begins: false, ends: false });
  });

  it('leaves a compare-at price while it is higher than the price', async () => {
    await desk.import(csv(lamp('lamp-r', 'R-1')));
    await desk.database.query(`UPDATE price SET compare_at_minor = 2500 WHERE currency = 'EUR' AND variant_id = $1`, [await desk.variantOf('R-1')]);
    const compareAt = async (price: string) => {
      await desk.import(`sku,price_eur\nR-1,${price}\n`);
      return (await desk.database.query<{ at: string | null }>(`SELECT compare_at_minor AS at FROM price WHERE currency = 'EUR' AND variant_id = $1`, [await desk.variantOf('R-1')]))[0]?.at;
    };
    expect([await compareAt('24.99'), await compareAt('25.00')]).toEqual(['2500', null]);
  });

  describe('with what is said beside the rows', () => {
    const lines = (...objects: readonly object[]) => objects.map((object) => JSON.stringify(object)).join('\n');
    const bring = (...objects: readonly object[]) => desk.import(lines(...objects), { format: 'JSON_LINES' });
    /** A product of two variants, about which nothing more is said yet. */
    const bare = async (slug: string) => {
      await desk.import(csv(lamp(slug, `${slug}-1`), lamp(slug, `${slug}-2`)));
      await desk.toldOfVariants();
    };
    const has = async (slug: string) => (await desk.database.query<object>(
      `SELECT p.version,
         (SELECT jsonb_object_agg(locale, jsonb_build_array(t.name, t.description, t.slug, t.version)) FROM product_translation t WHERE product_id = p.id) AS translations,
         (SELECT jsonb_object_agg(code, said) FROM (SELECT a.code, jsonb_agg(jsonb_build_array(value, number, value_code) ORDER BY value) AS said FROM product_attribute JOIN attribute a ON a.id = attribute_id WHERE product_id = p.id GROUP BY a.code) s) AS attributes,
         (SELECT jsonb_object_agg(key || ' ' || is_internal, value) FROM product_metadata WHERE owner_id = p.id) AS metadata,
         (SELECT jsonb_object_agg(v.sku || ' ' || key || ' ' || is_internal, value) FROM variant_metadata m JOIN variant v ON v.id = m.owner_id WHERE v.product_id = p.id) AS of_variants
       FROM product p WHERE slug = $1`, [slug]))[0];

    beforeAll(async () => {
      await desk.database.query(`
        INSERT INTO attribute (id, code, name, type, is_filterable) SELECT gen_random_uuid(), code, code, type, true
          FROM (VALUES ('wood', 'SELECT'), ('care', 'MULTISELECT'), ('weight', 'NUMBER'), ('note', 'TEXT'), ('since', 'DATE'), ('new', 'BOOLEAN')) AS a (code, type);
        INSERT INTO attribute_value (attribute_id, code, label, position) SELECT id, v.code, v.code, 1 FROM attribute JOIN (VALUES ('wood', 'oak'), ('wood', 'ash'), ('care', 'dry'), ('care', 'iron')) AS v (of, code) ON v.of = attribute.code`);
    });

    it('says what it names, takes back what is null, and leaves all else', async () => {
      await bare('said');
      const first = {
        sku: 'said-1', productSlug: 'said', translations: { DE: { name: 'Lampe', slug: 'said-de' }, JA: { description: '光る。' } },
        attributes: { wood: 'oak', care: ['iron', 'dry'], weight: '01.50', note: ' Heavy; =very ', since: '2026-11-21', new: 'TRUE' },
        productMetadata: { 'erp:id': '1', label: '' }, productInternalMetadata: { 'erp:id': '2' }, variantMetadata: { bin: 'A' }, variantInternalMetadata: { bin: 'B' },
      };
      expect(await bring(first)).toEqual(good(1));
      const said = {
        version: 2, translations: { DE: ['Lampe', null, 'said-de', 1], JA: [null, '光る。', null, 1] },
        attributes: { wood: [['oak', null, 'oak']], care: [['dry', null, 'dry'], ['iron', null, 'iron']], weight: [['1.5', 1.5, null]], note: [['Heavy; =very', null, null]], since: [['2026-11-21', null, null]], new: [['true', null, null]] },
        metadata: { 'erp:id false': '1', 'label false': '', 'erp:id true': '2' }, of_variants: { 'said-1 bin false': 'A', 'said-1 bin true': 'B' },
      };
      expect(await has('said')).toEqual(said);
      expect(await desk.toldOfVariants()).toEqual(['said-1 2', 'said-2 2']);
      expect(await bring(first)).toEqual(good(1, { applied: 0, unchanged: 1 }));
      const header = 'sku,product_slug,product_name_de,product_slug_de,description_ja,attributes,product_metadata,variant_internal_metadata';
      expect(await desk.import(`${header}\nsaid-1,said,Leuchte,,,care;wood=ash;weight=1.5,erp:id;another=x\\=y\\;z,bin;never\n`)).toEqual(good(1));
      expect(await has('said')).toEqual({
        ...said, version: 3, translations: { DE: ['Leuchte', null, null, 2], JA: [null, null, null, 2] }, attributes: { ...said.attributes, care: undefined, wood: [['ash', null, 'ash']] },
        metadata: { 'label false': '', 'erp:id true': '2', 'another false': 'x=y;z' }, of_variants: { 'said-1 bin false': 'A' },
      });
    });

    it('is told of as far as shoppers see it: of a variant alone where it is only said of that', async () => {
      await bare('told');
      expect(await bring({ sku: 'told-1', productSlug: 'told', productInternalMetadata: { a: '1' }, variantInternalMetadata: { a: '1' } })).toEqual(good(1));
      expect([await desk.toldOfVariants(), await has('told')]).toMatchObject([[], { version: 1 }]);
      expect(await bring({ sku: 'told-1', variantMetadata: { a: '1' } })).toEqual(good(1));
      expect(await desk.toldOfVariants()).toEqual(['told-1 2']);
    });

    it('comes with new products, each line saying its part', async () => {
      const made = { productSlug: 'made', productName: 'Made', categorySlug: 'lamps', variantName: 'One' };
      expect(await bring({ sku: 'made-1', ...made, attributes: { wood: 'oak' } }, { sku: 'made-2', ...made, attributes: { wood: 'oak', care: 'dry' }, variantMetadata: { bin: 'A' } })).toEqual(good(2));
      expect(await has('made')).toMatchObject({ attributes: { wood: [['oak', null, 'oak']], care: [['dry', null, 'dry']] }, of_variants: { 'made-2 bin false': 'A' } });
    });

    it.each<[string, object]>([
      ['ATTRIBUTE_NOT_FOUND attributes.none', { attributes: { none: 'x' } }], ['INVALID_ATTRIBUTE attributes.wood', { attributes: { wood: 'elm' } }], ['INVALID_ATTRIBUTE attributes.wood', { attributes: { wood: ['oak', 'ash'] } }],
      ['INVALID_ATTRIBUTE attributes.weight', { attributes: { weight: 'heavy' } }], ['INVALID_ATTRIBUTE attributes.since', { attributes: { since: '2026-02-30' } }], ['INVALID_ATTRIBUTE attributes.new', { attributes: { new: 'perhaps' } }],
      ['INVALID_VALUES attributes.note', { attributes: { note: { text: 'x' } } }], ['INVALID_VALUES attributes', { attributes: 'wood=oak' }], ['INVALID_VALUES productMetadata.no key', { productMetadata: { 'no key': 'x' } }],
      ['INVALID_VALUES variantMetadata.long', { variantMetadata: { long: 'x'.repeat(2_001) } }], ['INVALID_VALUES productMetadata.list', { productMetadata: { list: ['x'] } }],
      ['TOO_MANY_KEYS productMetadata.k0', { productMetadata: Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`k${n}`, ''])) }],
      ['TOO_MANY_KEYS variantInternalMetadata.k0', { variantInternalMetadata: Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`k${n}`, ''])) }],
      ['INVALID_TEXT translations.DE.name', { translations: { DE: { name: '' } } }], ['INVALID_SLUG translations.DE.slug', { translations: { DE: { slug: 'No slug' } } }], ['INVALID_VALUES translations.DE', { translations: { DE: 'Lampe' } }],
      ['UNKNOWN_COLUMN translations.EN.name', { translations: { EN: { name: 'Lamp' } } }], ['UNKNOWN_COLUMN translations.DE.colour', { translations: { DE: { colour: 'rot' } } }],
      ['SLUG_TAKEN translations.DE.slug', { translations: { DE: { slug: 'holder-de' } } }], ['SLUG_TAKEN translations.FR.slug', { translations: { FR: { slug: 'holder' } } }],
    ])('is refused with %s, and the line is not applied in part', async (problem, wrong) => {
      await bare('wrong');
      await bare('holder');
      await desk.database.query(`INSERT INTO product_translation (product_id, locale, slug) SELECT id, 'DE', 'holder-de' FROM product WHERE slug = 'holder' ON CONFLICT DO NOTHING`);
      const before = await has('wrong');
      const [code, ...column] = problem.split(' ');
      expect(await bring({ sku: 'wrong-1', productSlug: 'wrong', productName: 'Another', ...wrong })).toEqual(good(1, { applied: 0, failed: 1, problems: [`1 ${code!} ${column.join(' ')}`] }));
      expect(await has('wrong')).toEqual(before);
      expect(await desk.product('wrong')).toMatchObject({ name: 'Lamp wrong' });
    });

    it('is refused in CSV where a cell is no list, or says twice what has one value', async () => {
      await bare('cells');
      expect(await desk.import('sku,product_slug,attributes,product_metadata\ncells-1,cells,wood=oak=ash,\ncells-2,cells,wood;wood=oak,\ncells-1,cells,,a=1;a=2\ncells-1,,wood=oak,\n'))
        .toMatchObject({ failed: 4, problems: ['2 INVALID_VALUES attributes', '3 INVALID_VALUES attributes', '4 INVALID_VALUES product_metadata', '5 REQUIRED product_slug'] });
    });

    it.each([1, 1_000])('is refused where an earlier line says otherwise, in batches of %i', async (most) => {
      await bare('other');
      const [first, other] = [{ productSlug: 'other', attributes: { wood: 'oak' }, translations: { DE: { name: 'Eins' } } }, { productSlug: 'other', attributes: { wood: 'ash' }, translations: { DE: { name: 'Eins' } } }];
      expect(await desk.import(lines({ sku: 'other-1', ...first }, { sku: 'other-2', ...other }), { format: 'JSON_LINES', most })).toMatchObject({ failed: 1, problems: ['2 PRODUCT_DIFFERS attributes.wood'] });
      await desk.database.query('DELETE FROM product_attribute');
    });

    it('gives a slug of a language to the first of two that want it', async () => {
      await bare('slug-a');
      await bare('slug-b');
      expect(await bring({ sku: 'slug-a-1', productSlug: 'slug-a', translations: { ES: { slug: 'lampara' } } }, { sku: 'slug-b-1', productSlug: 'slug-b', translations: { ES: { slug: 'lampara' } } }))
        .toMatchObject({ applied: 1, failed: 1, problems: ['2 SLUG_TAKEN translations.ES.slug'] });
    });
  });

  it('may be JSON Lines, in which each line says something else', async () => {
    const lines = [
      { sku: 'D-1', productSlug: 'lamp-d', productName: 'Lamp D', categorySlug: 'lamps', variantName: 'Oak', prices: { EUR: '1' } },
      { sku: 'D-2', productSlug: 'lamp-d', published: true, variantName: 'Ash', stock: 3 },
      { sku: 'D-3', productSlug: 'lamp-d', description: 'It shines.', variantName: 'Elm' },
    ];
    expect(await desk.import(lines.map((line) => JSON.stringify(line)).join('\n'), { format: 'JSON_LINES', most: 1 })).toEqual(good(3));
    expect(await desk.product('lamp-d')).toMatchObject({ name: 'Lamp D', description: 'It shines.', brand: null, is_published: true, variants: [{ onHand: 0 }, { onHand: 3 }, { prices: null }] });
  });

  it('with a byte order mark is read like one without', async () => {
    expect(await desk.import(`\uFEFF${csv(lamp('lamp-bom', 'BOM'))}`)).toEqual(good(1));
  });

  it('is the same in batches of any size and pieces of any size', async () => {
    const lines = Array.from({ length: 20 }, (_, n) => lamp(`many-${n >> 2}`, `M-${n}`));
    expect(await desk.import(csv(...lines), { most: 3, piece: 17 })).toEqual(good(20));
    expect(await desk.import(csv(...lines), { most: 7 })).toEqual(good(20, { applied: 0, unchanged: 20 }));
  });

  it('without a line is over at once', async () => {
    expect(await desk.import('')).toEqual(good(0));
    expect(await desk.import(`${HEADER}\n`)).toEqual(good(0));
  });

  it('whose header is not understood has failed, and changes nothing', async () => {
    expect(await desk.import('sku,colour\nX-1,red\n')).toEqual({ status: 'FAILED', lines: 0, applied: 0, unchanged: 0, failed: 0, problems: ['1 UNKNOWN_COLUMN colour'] });
    expect(await desk.import('"sku\n')).toMatchObject({ status: 'FAILED', problems: ['1 INVALID_QUOTES -'] });
  });
});

describe('a bad line', () => {
  it('is reported with what is wrong, and loses none of the good ones', async () => {
    await desk.import(csv(lamp('held', 'HELD'), lamp('other', 'OTHER')));
    const held = fromUuid('var', (await desk.variantOf('HELD'))!);
    await desk.place(newId('order'), [{ variantId: held, quantity: 4 }]);
    await desk.toldOfVariants();
    const file = Buffer.concat([
      Buffer.from(csv(
        lamp('bad-1', 'E-1'),
        lamp('bad-1', 'E-2', { product_name: 'Another name' }),
        lamp('bad-1', 'E-1', { variant_name: 'Again' }),
        lamp('bad-1', 'OTHER'),
        lamp('bad-1', 'E-5', { category_slug: 'nowhere', stock: 'many' }),
        lamp('bad-2', 'E-6', { category_slug: 'nowhere' }),
        lamp('held', 'HELD', { stock: '3', price_eur: '1' }),
        'too,few',
        lamp('bad-1', 'E-9', { brand: '"never closed' }),
        lamp('bad-1', 'E-10', { price_eur: '-1' }),
        lamp('bad-1', 'E-11'),
      )),
      Buffer.from([0xff, 0x0a]),
      Buffer.from(`${lamp('held', 'HELD', { stock: '4' })}\n`),
    ]);
    for (const most of [1_000, 2]) {
      expect(await desk.import(file, { most, isDryRun: true })).toMatchObject({ status: 'FINISHED', lines: 13, failed: 10 });
      expect(await desk.toldOfVariants()).toEqual([]);
      expect(await desk.product('bad-1')).toBeUndefined();
    }
    expect(await desk.import(file, { most: 3 })).toEqual({
      status: 'FINISHED', lines: 13, applied: 3, unchanged: 0, failed: 10,
      problems: [
        '3 PRODUCT_DIFFERS product_name', '4 DUPLICATE_SKU sku', '5 SKU_OF_OTHER_PRODUCT product_slug', '6 QUANTITY_OUT_OF_RANGE stock', '7 CATEGORY_NOT_FOUND category_slug',
        '8 STOCK_PROMISED stock', '9 WRONG_CELL_COUNT -', '10 INVALID_QUOTES -', '11 INVALID_AMOUNT price_eur', '13 INVALID_ENCODING -',
      ],
    });
    expect(await desk.product('bad-1')).toMatchObject({ name: 'Lamp bad-1', variants: [{ sku: 'E-1' }, { sku: 'E-11' }] });
    // The line that was refused is not applied in part.
    expect(await desk.product('held')).toMatchObject({ variants: [{ onHand: 4, prices: { EUR: 1999 } }] });
    expect(await desk.wrongBooks()).toEqual([]);
  });

  it('says what a new product or variant is without', async () => {
    expect(await desk.import('sku,product_slug,stock\nF-1,,1\nF-2,f,1\n')).toMatchObject({ problems: ['2 REQUIRED product_slug', '3 REQUIRED product_name', '3 REQUIRED category_slug', '3 REQUIRED variant_name'] });
    expect(await desk.import('sku,stock\nF-1,1\n')).toMatchObject({ problems: ['2 REQUIRED product_slug'] });
  });

  it('that is far too long is passed over', async () => {
    const file = `sku,description\n${'x'.repeat(700_000)}\n${'y'.repeat(300_000)}\nB-1,no slug\n`;
    expect(await desk.import(file)).toMatchObject({ status: 'FINISHED', lines: 3, problems: ['2 LINE_TOO_LONG -', '3 LINE_TOO_LONG -', '4 REQUIRED product_slug'] });
  });
});

describe('a line that the database refuses, though nothing was found wrong with it', () => {
  it('is given up alone', async () => {
    await desk.database.query(`ALTER TABLE variant ADD CONSTRAINT no_poison CHECK (sku NOT LIKE 'POISON%')`);
    const id = await desk.upload(csv(...Array.from({ length: 12 }, (_, n) => lamp(`kept-${n}`, n === 5 || n === 9 ? `POISON-${n}` : `K-${n}`))));
    const warned: string[] = [];
    const loop = startImportLoop({ manager: desk.manager, apply: desk.applyNextBatch, tidy: desk.tidyImports, most: 8, warn: (message) => warned.push(message) });
    await eventually('it is over', async () => (await desk.run(id))?.status === 'FINISHED');
    await loop.stop();
    expect(await desk.run(id)).toMatchObject({ progress: { lines: 12, applied: 10, failed: 2 } });
    expect((await desk.problems(id)).map(({ line, code, value }) => [line, code, value])).toEqual([[7, 'NOT_KEPT', 'POISON-5'], [11, 'NOT_KEPT', 'POISON-9']]);
    expect(warned).toHaveLength(2);
  });
});

describe('an import whose file does not come', () => {
  it('ends after a day, and is forgotten a month after its end', async () => {
    const awaited = await desk.createImport(desk.managerCaller, { format: 'CSV', idempotencyKey: 'awaited' });
    const age = (id: string, column: string, interval: string) => desk.database.query(`UPDATE import_run SET ${column} = now() - $2::interval WHERE id = $1`, [toUuid(id as never), interval]);
    await age(awaited, 'created_at', '23 hours');
    await desk.tidyImports();
    expect((await desk.run(awaited))?.status).toBe('AWAITING_UPLOAD');
    await age(awaited, 'created_at', '25 hours');
    await desk.tidyImports();
    expect((await desk.run(awaited))?.status).toBe('EXPIRED');
    await age(awaited, 'ended_at', '31 days');
    await desk.tidyImports();
    expect(await desk.run(awaited)).toBeUndefined();
  });
});

describe('two copies at once, while people sell and price the same things', () => {
  it('apply each line once, and nobody waits for anybody who waits', async () => {
    const lines = Array.from({ length: 60 }, (_, n) => lamp(`busy-${n % 20}`, `BUSY-${n}`, { stock: '1000' }));
    await desk.import(csv(...lines));
    await desk.toldOfVariants();
    const ids = await Promise.all(lines.map(async (_, n) => fromUuid('var', (await desk.variantOf(`BUSY-${n}`))!)));
    const files = ['2.00', '3.00'].map((price) => csv(...lines.map((_, n) => lamp(`busy-${n % 20}`, `BUSY-${n}`, { stock: String(900 + n), price_eur: price, brand: `Brand ${price}` })).reverse()));
    const imports = [await desk.upload(files[0]!), await desk.upload(files[1]!)];
    let isOver = false;
    const apply = async () => {
      while (!isOver) {
        await desk.applyNextBatch({ most: 7 });
        const runs = await desk.reads.byIds(imports);
        isOver = runs.every(({ status }) => status === 'FINISHED');
      }
    };
    const sell = async (turn: number) => {
      for (let n = turn; !isOver; n += 1) await desk.place(newId('order'), [{ variantId: ids[n % 60]!, quantity: 1 }, { variantId: ids[(n * 7) % 60]!, quantity: 1 }]);
    };
    const publish = createSetProductPublished({ transact: desk.transact });
    const products = await desk.database.query<{ id: string }>(`SELECT id FROM product WHERE slug LIKE 'busy-%'`);
    const hide = async () => {
      for (let n = 0; !isOver; n += 1) await publish({ productId: fromUuid('prod', products[n % products.length]!.id), isPublished: true });
    };
    await Promise.all([apply(), apply(), sell(0), sell(13), hide()]);
    const runs = await desk.reads.byIds(imports);
    expect(runs.map(({ progress: { lines: all, applied, failed } }) => [all, applied, failed])).toEqual([[60, 60, 0], [60, 60, 0]]);
    const [prices] = await desk.database.query<{ distinct: string[] }>(`SELECT array_agg(DISTINCT amount_minor::text) AS distinct FROM price p JOIN variant v ON v.id = p.variant_id WHERE v.sku LIKE 'BUSY-%' AND currency = 'EUR'`);
    expect(prices!.distinct).toEqual(['300']);
    expect(await desk.wrongBooks()).toEqual([]);
  }, 60_000);
});
