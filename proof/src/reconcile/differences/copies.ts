import type { Outbox } from '@storegraph/events/envelope';
import { fromUuid, type Id } from '@storegraph/kernel/ids';
import { availabilityOf } from '@storegraph/products/domain/inventory/availability/availability';
import { tellChanged } from '@storegraph/products/domain/catalogue/tell-changed';
import { tellMembers } from '@storegraph/products/domain/collections/tell-members';
import { createCatalogueStore } from '@storegraph/products/store/catalogue/catalogue-store';
import { WATCHED_COLUMNS, toWatchedStock, type WatchedRow } from '@storegraph/products/store/inventory/stock-reads';
import { tellRating } from '@storegraph/reviews/domain/tell-rating';
import { tellSubmitted } from '@storegraph/reviews/domain/tell-submitted';
import { createReviewStore } from '@storegraph/reviews/store/review-store';
import type { Databases, Manager, Service } from '../databases.ts';

/** In whose database, and what is told there. */
interface Telling {
  readonly databases: Databases;
  readonly manager: Manager;
  readonly outbox: Outbox;
  /** The uuid of the thing. */
  readonly id: string;
  /** Above every version that is known of it. */
  readonly version: number;
}

/** What a service has told of its own, and who keeps a copy by version. */
export interface Copied {
  readonly what: string;
  readonly owner: Service;
  /** `id` and `version` of each. */
  readonly owned: string;
  /** Besides, `over`: whether the copy says that there is no such thing any more. */
  readonly copies: readonly (readonly [Service, string])[];
  /** Whether every version is told, and to all who keep a copy: then one that is behind, or missing, is a difference too. */
  readonly isToldAlways: boolean;
  readonly nameOf: (id: string) => string;
  /** Gives it the version and tells of it; what the owner does not have any more is told as gone. */
  tell(telling: Telling): Promise<void>;
}

const one = async <Row>(databases: Databases, service: Service, sql: string, id: string): Promise<Row | undefined> => (await databases.rows<Row>(service, sql, [id]))[0];

interface GoneVariant {
  readonly product_id: string;
  readonly sku: string;
  readonly product_name: string;
  readonly variant_name: string;
  readonly category_id: string | null;
}

const variants: Copied = {
  what: 'variant', owner: 'products', owned: 'SELECT id, version FROM variant', isToldAlways: true, nameOf: (id) => fromUuid('var', id),
  copies: [['orders', 'SELECT id, version, NOT is_published AS over FROM variant'], ['recommendations', 'SELECT id, version, NOT is_published AS over FROM variant']],
  async tell({ databases, manager, outbox, id, version }) {
    const raised = await manager.query<[unknown[], number]>('UPDATE variant SET version = $2 WHERE id = $1 AND version <= $2', [id, version]);
    if (raised[1] > 0) return tellChanged([fromUuid('var', id)], createCatalogueStore(manager), outbox);
    const gone = await one<GoneVariant>(databases, 'orders', 'SELECT * FROM variant WHERE id = $1', id);
    const { category_id: category } = (await one<{ category_id: string }>(databases, 'recommendations', 'SELECT category_id FROM variant WHERE id = $1', id)) ?? { category_id: gone?.category_id };
    if (!gone || !category) return;
    await outbox.tell({
      name: 'products.variant-changed', aggregateId: fromUuid('var', id), aggregateVersion: version,
      payload: { variantId: fromUuid('var', id), productId: fromUuid('prod', gone.product_id), sku: gone.sku, productName: gone.product_name, variantName: gone.variant_name, imageUrl: null, categoryId: fromUuid('cat', category), brand: null, isPublished: false, prices: [] },
    });
  },
};

const counts: Copied = {
  what: 'how much there is of a variant', owner: 'products', owned: 'SELECT variant_id AS id, version FROM stock', isToldAlways: false, nameOf: (id) => fromUuid('var', id),
  copies: [['orders', 'SELECT variant_id AS id, version, orderable_quantity = 0 AS over FROM variant_stock']],
  async tell({ manager, outbox, id, version }) {
    await manager.query('UPDATE stock SET version = $2 WHERE variant_id = $1 AND version <= $2', [id, version]);
    const [row] = await manager.query<WatchedRow[]>(`SELECT ${WATCHED_COLUMNS} FROM stock s WHERE s.variant_id = $1`, [id]);
    const { status, orderableQuantity } = availabilityOf(row ? toWatchedStock(row) : null);
    await outbox.tell({ name: 'products.availability-changed', aggregateId: fromUuid('var', id), aggregateVersion: version, payload: { variantId: fromUuid('var', id), status, orderableQuantity } });
  },
};

const collections: Copied = {
  what: 'collection', owner: 'products', owned: 'SELECT id, version FROM collection', isToldAlways: false, nameOf: (id) => fromUuid('coll', id),
  copies: [['orders', 'SELECT collection_id AS id, max(version) AS version, NOT bool_or(is_in) AS over FROM collection_product GROUP BY 1']],
  async tell({ databases, manager, outbox, id, version }) {
    await manager.query('UPDATE collection SET version = $2 WHERE id = $1 AND version <= $2', [id, version]);
    const within = (await manager.query<{ id: string }[]>('SELECT product_id AS id FROM collection_product WHERE collection_id = $1', [id])).map((row) => row.id);
    const told = (await databases.rows<{ id: string }>('orders', 'SELECT product_id AS id FROM collection_product WHERE collection_id = $1 AND is_in', [id])).map((row) => row.id);
    const ids = (all: readonly string[]): readonly Id<'prod'>[] => all.map((each) => fromUuid('prod', each));
    const collection = { id: fromUuid('coll', id), version };
    await tellMembers(collection, ids(within), true, outbox);
    await tellMembers(collection, ids(told.filter((each) => !within.includes(each))), false, outbox);
  },
};

const ratings: Copied = {
  what: 'how a product is rated', owner: 'reviews', owned: 'SELECT product_id AS id, version FROM rating_count', isToldAlways: false, nameOf: (id) => fromUuid('prod', id),
  copies: [['products', 'SELECT product_id AS id, version, review_count = 0 AS over FROM product_rating']],
  async tell({ manager, outbox, id, version }) {
    // Its own trigger would count on from where it is.
    await manager.query('SET LOCAL session_replication_role = replica');
    await manager.query(
      `INSERT INTO rating_count AS c (product_id, version, stars_1, stars_2, stars_3, stars_4, stars_5) VALUES ($1, $2, 0, 0, 0, 0, 0)
       ON CONFLICT (product_id) DO UPDATE SET version = greatest(c.version, excluded.version)`, [id, version]);
    await tellRating(fromUuid('prod', id), createReviewStore(manager), outbox);
  },
};

const opinions: Copied = {
  what: 'review', owner: 'reviews', owned: 'SELECT id, version FROM review WHERE deleted_at IS NULL', isToldAlways: true, nameOf: (id) => fromUuid('rev', id),
  copies: [['recommendations', 'SELECT review_id AS id, version, rating IS NULL AS over FROM opinion']],
  async tell({ databases, manager, outbox, id, version }) {
    const raised = await manager.query<[unknown[], number]>('UPDATE review SET version = $2 WHERE id = $1 AND version <= $2 AND deleted_at IS NULL', [id, version]);
    if (raised[1] > 0) return tellSubmitted(fromUuid('rev', id), createReviewStore(manager), outbox);
    const gone = await one<{ product_id: string; customer_id: string }>(databases, 'recommendations', 'SELECT product_id, customer_id FROM opinion WHERE review_id = $1', id);
    if (!gone) return;
    const payload = { reviewId: fromUuid('rev', id), productId: fromUuid('prod', gone.product_id), customerId: fromUuid('user', gone.customer_id) };
    await outbox.tell({ name: 'reviews.review-deleted', aggregateId: payload.reviewId, aggregateVersion: version, payload });
  },
};

const groups: Copied = {
  what: 'the groups of a customer', owner: 'users', owned: 'SELECT id, groups_version AS version FROM user_account WHERE groups_version > 0', isToldAlways: false, nameOf: (id) => fromUuid('user', id),
  copies: [['orders', 'SELECT customer_id AS id, version, cardinality(group_ids) = 0 AS over FROM customer_groups']],
  async tell({ manager, outbox, id, version }) {
    await manager.query('UPDATE user_account SET groups_version = $2 WHERE id = $1 AND groups_version <= $2', [id, version]);
    const within = await manager.query<{ group_id: string }[]>('SELECT group_id FROM customer_group_member WHERE user_id = $1 ORDER BY 1', [id]);
    await outbox.tell({ name: 'users.groups-changed', aggregateId: fromUuid('user', id), aggregateVersion: version, payload: { userId: fromUuid('user', id), groupIds: within.map((row) => fromUuid('cgroup', row.group_id)) } });
  },
};

/** All that is copied by version. */
export const COPIED: readonly Copied[] = [variants, counts, collections, ratings, opinions, groups];
