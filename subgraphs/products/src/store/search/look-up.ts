import type { EntityManager } from 'typeorm';
import type { FacetKey } from '../../domain/search/facet-values.ts';
import { IN_STOCK } from '../../domain/search/facet-values.ts';
import type { SearchRequest } from '../../domain/search/search-request.ts';

/** What of a request has to be looked up in the index before it can be searched: all else refers to this generation. */
export interface LookedUp {
  readonly generation: number;
  /** Null when there are no words, or none that say anything. */
  readonly terms: Terms | null;
  /** The ids of what each facet is narrowed to. */
  readonly chosen: ReadonlyMap<FacetKey, readonly number[]>;
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
export async function lookUp(manager: EntityManager, { words, locale, filters }: SearchRequest): Promise<LookedUp> {
  const [row] = await manager.query<[Row]>(LOOK_UP, [locale, words ?? [], JSON.stringify(chosenValues(filters))]);
  const { generation, query, is_corrected: isCorrected, chosen, ...terms } = row;
  return {
    generation,
    terms: query === '' ? null : { query, isCorrected, named: terms.named, direct: terms.direct, corrected: terms.corrected, spelled: terms.spelled },
    chosen: new Map(Object.entries(chosen) as [FacetKey, number[]][]),
  };
}

function chosenValues({ categories, brands, inStock, options, minRating }: SearchRequest['filters']): readonly { facet: string; value: string | null }[] {
  // A facet that was chosen with no value that there is must still narrow: no token has this value.
  const of = (facet: string, values: readonly string[] | undefined) => (values?.length === 0 ? [null] : (values ?? [])).map((value) => ({ facet, value }));
  return [
    ...of('CATEGORY', categories),
    ...of('BRAND', brands),
    ...of('AVAILABILITY', inStock ? [IN_STOCK] : undefined),
    ...(options ?? []).flatMap(({ name, values }) => of(`OPTION:${name}`, values)),
    ...of('RATING', minRating === undefined ? undefined : [1, 2, 3, 4, 5].filter((stars) => stars >= minRating).map(String)),
  ];
}
