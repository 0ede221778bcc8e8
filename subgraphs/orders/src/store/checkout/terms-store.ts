import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { TermsReads, TermsStore } from '../../domain/checkout/ports.ts';
import type { Terms } from '../../domain/checkout/terms.ts';
import type { TaxCategory } from '../../domain/totals/tax-rates.ts';
import { SELECT_TERMS, toTerms } from './terms-rows.ts';
import type { TermsQueryRow } from './terms-rows.ts';

interface TaxRateRow {
  country: string;
  region: string;
  tax_category: TaxCategory;
  rate_ppm: number;
  valid_from: Date;
}

interface CategoryTermsRow {
  category_id: string;
  tax_category: TaxCategory;
  weight_grams: number;
}

export function createTermsReads(manager: EntityManager): TermsReads {
  const ofAll: TermsReads['ofAll'] = async (asked, at) => {
    const optional = (id: Id | undefined) => (id ? toUuid(id) : null);
    const rows = await manager.query<TermsQueryRow[]>(SELECT_TERMS, [
      asked.map(({ country }) => country), asked.map(({ region }) => region), at,
      asked.map(({ pickupPointId }) => optional(pickupPointId)), asked.map(({ cartId }) => optional(cartId)),
    ]);
    return rows.map(toTerms);
  };
  return {
    ofAll,
    of: async (asked, at) => (await ofAll([asked], at))[0] as Terms,

    async taxRates(country) {
      const rows = await manager.query<TaxRateRow[]>('SELECT * FROM tax_rate WHERE country = $1 ORDER BY region, tax_category, valid_from', [country]);
      return rows.map(({ region, tax_category, rate_ppm, valid_from }) => ({ country, region, category: tax_category, ratePpm: rate_ppm, validFrom: valid_from }));
    },

    async categoryTerms(ids) {
      const rows = await manager.query<CategoryTermsRow[]>('SELECT * FROM category_terms WHERE category_id = ANY($1)', [ids.map(toUuid)]);
      return rows.map((row) => ({ categoryId: fromUuid('cat', row.category_id), taxCategory: row.tax_category, weightGrams: row.weight_grams }));
    },
  };
}

export function createTermsStore(manager: EntityManager): TermsStore {
  return {
    ...createTermsReads(manager),

    async setTaxRate({ country, region, category, ratePpm, validFrom }) {
      await manager.query(
        `INSERT INTO tax_rate (country, region, tax_category, valid_from, rate_ppm) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (country, region, tax_category, valid_from) DO UPDATE SET rate_ppm = excluded.rate_ppm`,
        [country, region, category, validFrom, ratePpm],
      );
    },

    async deleteTaxRate({ country, region, category, validFrom }) {
      const [deleted] = await manager.query<[unknown[], number]>(
        'DELETE FROM tax_rate WHERE country = $1 AND region = $2 AND tax_category = $3 AND valid_from = $4 RETURNING 1', [country, region, category, validFrom],
      );
      return deleted.length === 1;
    },

    async setCategoryTerms({ categoryId, taxCategory, weightGrams }) {
      await manager.query(
        `INSERT INTO category_terms (category_id, tax_category, weight_grams) VALUES ($1, $2, $3)
         ON CONFLICT (category_id) DO UPDATE SET tax_category = excluded.tax_category, weight_grams = excluded.weight_grams`,
        [toUuid(categoryId), taxCategory, weightGrams],
      );
    },
  };
}
