import type { Locale } from '../../../domain/locale.ts';
import type { FacetKey } from '../../../domain/search/facet-values.ts';
import { IN_STOCK } from '../../../domain/search/facet-values.ts';
import { bucketsOf } from '../../../domain/search/price-buckets.ts';
import type { PriceSpan } from '../../../domain/search/price-buckets.ts';
import type { SearchRequest } from '../../../domain/search/search-request.ts';
import type { Read } from './statement.ts';

/** What of a request has to be looked up in the index before it can be searched: all else refers to this generation. */
export interface LookedUp {
  readonly generation: number;
  /** By language, that of the request first; null when there are no words, or none that say anything in any. */
  readonly terms: readonly Terms[] | null;
  /** The ids of what each facet is narrowed to. */
  readonly chosen: ReadonlyMap<FacetKey, readonly number[]>;
  /** The prices that it is narrowed to, where they are not those of some buckets: these are chosen as any other value. */
  readonly span: PriceSpan | undefined;
}

/** Words as full text queries in a language; see `search_terms_in`. */
export interface Terms {
  readonly locale: Locale;
  readonly query: string;
  readonly named: string;
  readonly direct: string;
  readonly corrected: string;
  readonly spelled: readonly string[];
  readonly isCorrected: boolean;
}

interface Row {
  generation: number;
  terms: Terms[];
  chosen: Record<FacetKey, number[]>;
}

/** A facet of which nothing that was chosen is known has an empty list: nothing matches. */
const LOOK_UP = `
  SELECT state.live AS generation, (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'locale', locale, 'query', query::text, 'named', named::text, 'direct', direct::text, 'corrected', corrected::text, 'spelled', spelled, 'isCorrected', is_corrected
    ) ORDER BY locale = 'EN'), '[]') FROM search_terms_in(state.live, $1::text[], $2::text[])
  ) AS terms, (
    SELECT coalesce(jsonb_object_agg(facet, ids), '{}') FROM (
      SELECT asked.facet, coalesce(jsonb_agg(token.id) FILTER (WHERE token.id IS NOT NULL), '[]') AS ids
      FROM jsonb_to_recordset($3::jsonb) AS asked (facet text, value text)
        LEFT JOIN search_token token ON token.facet = asked.facet AND token.value = asked.value
      GROUP BY asked.facet
    ) each_facet
  ) AS chosen
  FROM search_state state`;

/** Looks up what a request's words and values stand for. */
export async function lookUp(read: Read, { words, locale, currency, filters }: SearchRequest): Promise<LookedUp> {
  const buckets = filters.price && bucketsOf(filters.price, currency);
  const values = [...chosenValues(filters), ...valuesOf(`PRICE:${currency}`, buckets?.map(String))];
  const [{ generation, terms, chosen }] = (await read<Row>({ sql: LOOK_UP, parameters: [[...new Set([locale, 'EN'])], words ?? [], JSON.stringify(values)] })) as [Row];
  return {
    generation,
    terms: terms.length === 0 ? null : terms,
    chosen: new Map(Object.entries(chosen) as [FacetKey, number[]][]),
    span: buckets ? undefined : filters.price,
  };
}

interface ChosenValue { readonly facet: string; readonly value: string | null }

/** A facet that was chosen with no value that there is must still narrow: no token has this value. */
const valuesOf = (facet: string, values: readonly string[] | undefined): readonly ChosenValue[] => (values?.length === 0 ? [null] : (values ?? [])).map((value) => ({ facet, value }));

function chosenValues({ categories, brands, inStock, options, attributes, minRating }: SearchRequest['filters']): readonly ChosenValue[] {
  return [
    ...valuesOf('CATEGORY', categories),
    ...valuesOf('BRAND', brands),
    ...valuesOf('AVAILABILITY', inStock ? [IN_STOCK] : undefined),
    ...(options ?? []).flatMap(({ name, values }) => valuesOf(`OPTION:${name}`, values)),
    ...(attributes ?? []).flatMap(({ code, values }) => valuesOf(`ATTRIBUTE:${code}`, values)),
    ...valuesOf('RATING', minRating === undefined ? undefined : [1, 2, 3, 4, 5].filter((stars) => stars >= minRating).map(String)),
  ];
}
