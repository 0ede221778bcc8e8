import { fromUuid } from '@storegraph/kernel/ids';
import type { CollectionSort, ListedCollection, Match } from '../../domain/collections/collection.ts';

/** A row of `SELECT ${COLLECTION_COLUMNS} FROM collection c`. */
export interface CollectionRow {
  id: string;
  version: number;
  slug: string;
  name: string;
  sort_name: string;
  description: string | null;
  image_url: string | null;
  is_published: boolean;
  sort: CollectionSort;
  match: Match | null;
}

export const COLLECTION_COLUMNS = 'c.id, c.version, c.slug, c.name, c.sort_name, c.description, c.image_url, c.is_published, c.sort, c.match';

export const toCollection = ({ id, sort_name, image_url, is_published, ...row }: CollectionRow): ListedCollection => ({
  ...row, id: fromUuid('coll', id), sortName: sort_name, imageUrl: image_url, isPublished: is_published,
});
