import type { Connection } from '@storegraph/subgraph/connection';
import type { ListedProduct } from '../domain/catalogue/product-list.ts';

export type { Category as CategoryModel } from '../domain/catalogue/category.ts';
export type { Product as ProductModel } from '../domain/catalogue/product.ts';
export type { Variant as ProductVariantModel } from '../domain/catalogue/variant.ts';
export type { StockLevel as StockLevelModel } from '../domain/inventory/stock-level.ts';
/** A page of listed products. */
export type ProductConnectionModel = Connection<ListedProduct>;
