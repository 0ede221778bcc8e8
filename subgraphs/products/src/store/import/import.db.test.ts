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
