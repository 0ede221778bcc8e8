import type { FacetKey } from '../../domain/search/facet-values.ts';
import { IN_STOCK } from '../../domain/search/facet-values.ts';
import { bucketsOf } from '../../domain/search/price-buckets.ts';
import type { PriceSpan } from '../../domain/search/price-buckets.ts';
import type { SearchRequest } from '../../domain/search/search-request.ts';
import type { Read } from './statement.ts';

/** What of a request has to be looked up in the index before it can be searched: all else refers to this generation. */
export interface LookedUp {
  readonly generation: number;
  /** Null when there are no words, or none that say anything. */
  readonly terms: Terms | null;
  /** The ids of what each facet is narrowed to. */
  readonly chosen: ReadonlyMap<FacetKey, readonly number[]>;
  /** The prices that it is narrowed to, where they are not those of some buckets: these are chosen as any other value. */
  readonly span: PriceSpan | undefined;
}

/** Words as full text queries; see `search_terms`. */
export interface Terms {
  readonly query: string;
  readonly named: string;
  readonly direct: string;
  readonly corrected: string;
  readonly spelled: readonly string[];
  readonly isCorrected: boolean;
}

interface Row {
  generation: number;
  query: string;
  named: string;
  direct: string;
  corrected: string;
  spelled: string[];
  is_corrected: boolean;
  chosen: Record<FacetKey, number[]>;
}

/** A facet of which nothing that was chosen is known has an empty list: nothing matches. */
const LOOK_UP = `
  SELECT state.live AS generation, terms.*, (
    SELECT coalesce(jsonb_object_agg(facet, ids), '{}') FROM (
      SELECT asked.facet, coalesce(jsonb_agg(token.id) FILTER (WHERE token.id IS NOT NULL), '[]') AS ids
      FROM jsonb_to_recordset($3::jsonb) AS asked (facet text, value text)
        LEFT JOIN search_token token ON token.facet = asked.facet AND token.value = asked.value
      GROUP BY asked.facet
    ) each_facet
  ) AS chosen
  FROM search_state state CROSS JOIN LATERAL search_terms(state.live, $1, $2) AS terms`;

/** Looks up what a request's words and values stand for. */
export async function lookUp(read: Read, { words, locale, currency, filters }: SearchRequest): Promise<LookedUp> {
  const buckets = filters.price && bucketsOf(filters.price, currency);
  const [row] = (await read<Row>({ sql: LOOK_UP, parameters: [locale, words ?? [], JSON.stringify([...chosenValues(filters), ...valuesOf(`PRICE:${currency}`, buckets?.map(String))])] })) as [Row];
  const { generation, query, is_corrected: isCorrected, chosen, ...terms } = row;
  return {
    generation,
    terms: query === '' ? null : { query, isCorrected, named: terms.named, direct: terms.direct, corrected: terms.corrected, spelled: terms.spelled },
    chosen: new Map(Object.entries(chosen) as [FacetKey, number[]][]),
    span: buckets ? undefined : filters.price,
  };
}

interface ChosenValue { readonly facet: string; readonly value: string | null }

/** A facet that was chosen with no value that there is must still narrow: no token has this value. */
const valuesOf = (facet: string, values: readonly string[] | undefined): readonly ChosenValue[] => (values?.length === 0 ? [null] : (values ?? [])).map((value) => ({ facet, value }));

function chosenValues({ categories, brands, inStock, options, minRating }: SearchRequest['filters']): readonly ChosenValue[] {
  return [
    ...valuesOf('CATEGORY', categories),
    ...valuesOf('BRAND', brands),
    ...valuesOf('AVAILABILITY', inStock ? [IN_STOCK] : undefined),
    ...(options ?? []).flatMap(({ name, values }) => valuesOf(`OPTION:${name}`, values)),
    ...valuesOf('RATING', minRating === undefined ? undefined : [1, 2, 3, 4, 5].filter((stars) => stars >= minRating).map(String)),
  ];
}
