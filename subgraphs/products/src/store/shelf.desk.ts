import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { connectDatabase } from '@storegraph/postgres/database';

/** A product to put on the shelf; what a test does not care for has a standard. */
export interface NewProduct {
  readonly name?: string;
  readonly slug?: string;
  readonly description?: string;
  readonly brand?: string | null;
  readonly categoryId?: Id<'cat'>;
  readonly imageUrl?: string | null;
  readonly isPublished?: boolean;
  readonly variants?: readonly NewVariant[];
}

/** A variant of it. */
export interface NewVariant {
  readonly name?: string;
  readonly onHand?: number;
  /** Minor units by currency. */
  readonly prices?: Readonly<Record<string, number>>;
}

/** A product on the shelf. */
export interface Shelved {
  readonly id: Id<'prod'>;
  readonly slug: string;
  readonly variantIds: readonly Id<'var'>[];
}

/** What a test puts on the shelf of an empty shop. */
export type Shelf = Awaited<ReturnType<typeof openShelf>>;

/** Lets a test fill the catalogue of its database, as its owner. */
export async function openShelf(ownerUrl: string) {
  const { dataSource: database, close: closeShelf } = await connectDatabase({ url: ownerUrl, entities: [], name: 'shelf', poolSize: 2 });
  let anywhere: Promise<Id<'cat'>> | undefined;

  const addCategory = async (name: string, parentId: Id<'cat'> | null = null): Promise<Id<'cat'>> => {
    const id = newId('cat');
    await database.query('INSERT INTO category (id, slug, name, parent_id) VALUES ($1, $2, $3, $4)', [
      toUuid(id), name.toLowerCase().replaceAll(/\W+/g, '-'), name, parentId && toUuid(parentId),
    ]);
    return id;
  };

  const addVariant = async (productId: Id<'prod'>, { name = 'Oak', onHand = 10, prices = { EUR: 1999 } }: NewVariant): Promise<Id<'var'>> => {
    const id = newId('var');
    await database.query('INSERT INTO variant (id, product_id, sku, name, options) VALUES ($1, $2, $3, $4, $5)', [
      toUuid(id), toUuid(productId), `SKU-${id}`, name, JSON.stringify([{ name: 'Material', value: name }]),
    ]);
    for (const [currency, amountMinor] of Object.entries(prices)) {
      await database.query('INSERT INTO price VALUES ($1, $2, $3)', [toUuid(id), currency, amountMinor]);
    }
    await database.query('INSERT INTO stock (variant_id, on_hand) VALUES ($1, $2)', [toUuid(id), onHand]);
    await database.query(`INSERT INTO stock_movement (variant_id, kind, on_hand) VALUES ($1, 'COUNTED', $2)`, [toUuid(id), onHand]);
    return id;
  };

  const addProduct = async (product: NewProduct = {}): Promise<Shelved> => {
    const id = newId('prod');
    const { name = 'Desk lamp', slug = `thing-${id}`, description = 'It shines.', brand = 'Nordlicht', imageUrl = null, isPublished = true, variants = [{}] } = product;
    const categoryId = product.categoryId ?? (await (anywhere ??= addCategory('Anywhere')));
    await database.query(
      `INSERT INTO product (id, slug, name, description, brand, category_id, image_url, is_published, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
      [toUuid(id), slug, name, description, brand, toUuid(categoryId), imageUrl, isPublished],
    );
    const variantIds: Id<'var'>[] = [];
    for (const variant of variants) variantIds.push(await addVariant(id, variant));
    return { id, slug, variantIds };
  };

  /** A product of one variant of which so many pieces are there. */
  const stocked = async (onHand: number, product: NewProduct = {}): Promise<Id<'var'>> => {
    const { variantIds } = await addProduct({ ...product, variants: [{ onHand }] });
    return variantIds[0] as Id<'var'>;
  };

  return { addCategory, addProduct, stocked, closeShelf };
}
