import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { AddressReads, AddressStore } from '../domain/ports.ts';
import type { Address } from '../domain/user.ts';

/** A row of `SELECT ${COLUMNS} FROM address`. */
interface Row {
  id: string;
  user_id: string;
  is_default: boolean;
  recipient: string;
  street: string;
  postal_code: string;
  city: string;
  region: string | null;
  country: string;
}

const COLUMNS = 'id, user_id, is_default, recipient, street, postal_code, city, region, country';

const toAddress = ({ id, user_id, is_default, postal_code, recipient, street, city, region, country }: Row): Address => ({
  id: fromUuid('addr', id),
  userId: fromUuid('user', user_id),
  isDefault: is_default,
  postal: { recipient, street, postalCode: postal_code, city, region, country },
});

export function createAddressReads(manager: EntityManager): AddressReads {
  const select = async (rest: string, ids: readonly string[]): Promise<Address[]> =>
    (await manager.query<Row[]>(`SELECT ${COLUMNS} FROM address ${rest}`, [ids])).map(toAddress);

  return {
    byIds: (ids) => select('WHERE id = ANY($1)', ids.map(toUuid)),
    // Ids made later sort later.
    byUsers: (userIds) => select('WHERE user_id = ANY($1) ORDER BY user_id, id', userIds.map(toUuid)),
  };
}

export function createAddressStore(manager: EntityManager): AddressStore {
  return {
    async add({ id, userId, postal, isDefault }, max) {
      if (isDefault) await manager.query('UPDATE address SET is_default = false WHERE user_id = $1 AND is_default', [toUuid(userId)]);
      // Each entry takes a place of its own, of which a book has as many as it may have entries: so the database refuses
      // one too many even of who forgot to lock.
      const added = await manager.query<unknown[]>(
        `INSERT INTO address (id, user_id, place, is_default, recipient, street, postal_code, city, region, country)
         SELECT $1, $2, free.place, NOT EXISTS (SELECT FROM address WHERE user_id = $2 AND is_default), $3, $4, $5, $6, $7, $8
         FROM generate_series(1, $9::int) AS free(place)
         WHERE NOT EXISTS (SELECT FROM address taken WHERE taken.user_id = $2 AND taken.place = free.place)
         ORDER BY free.place LIMIT 1 RETURNING 1`,
        [toUuid(id), toUuid(userId), postal.recipient, postal.street, postal.postalCode, postal.city, postal.region, postal.country, max],
      );
      return added.length === 1;
    },

    async remove(id, userId) {
      const [removed] = await manager.query<[{ is_default: boolean }[], number]>(
        'DELETE FROM address WHERE id = $1 AND user_id = $2 RETURNING is_default', [toUuid(id), toUuid(userId)],
      );
      if (removed[0]?.is_default) {
        await manager.query(
          'UPDATE address SET is_default = true WHERE id = (SELECT id FROM address WHERE user_id = $1 ORDER BY id LIMIT 1)', [toUuid(userId)],
        );
      }
      return removed.length === 1;
    },
  };
}
