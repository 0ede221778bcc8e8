import { Refusal } from '@storegraph/kernel/refusal';
import type { AttributeWithValues } from '../../attributes/attribute.ts';
import { givenAs, parseValue } from '../../attributes/parse-value.ts';
import { MAX_KEYS } from '../../metadata/metadata.ts';
import { partsOfFact } from '../facts.ts';
import type { Facts, SaidFacts } from '../facts.ts';
import type { ProblemCode } from '../problem.ts';

/** What facts are held against. */
export interface FactsNow {
  /** By product slug, and by SKU. */
  readonly products: ReadonlyMap<string, Facts>;
  readonly variants: ReadonlyMap<string, Facts>;
  /** Those that lines name, by code. */
  readonly attributes: ReadonlyMap<string, AttributeWithValues>;
  /** The product that has a slug in a language, by `DE lampe`; in English by `EN lamp`. */
  readonly slugs: ReadonlyMap<string, string>;
}

/** Facts in the form in which they are kept, or what is wrong with them. */
export interface ResolvedFacts {
  readonly facts: SaidFacts;
  readonly problems: readonly { readonly code: ProblemCode; readonly fact: string }[];
}

/** Holds what a line says against attributes, the slugs of others and how many keys there can be. `owner` is a product's slug, or a SKU. */
export function resolveFacts(said: SaidFacts, before: Facts, owner: string, { attributes, slugs }: Pick<FactsNow, 'attributes' | 'slugs'>): ResolvedFacts {
  const facts: Record<string, string | null> = {};
  const problems: { code: ProblemCode; fact: string }[] = [];
  for (const [fact, value] of Object.entries(said)) {
    const [family, first, rest] = partsOfFact(fact);
    facts[fact] = value;
    if (family === 'attribute') {
      const attribute = attributes.get(fact.slice('attribute '.length));
      const values = attribute && (value === null ? null : kept(attribute, JSON.parse(value) as string[]));
      if (values === undefined) problems.push({ code: attribute ? 'INVALID_ATTRIBUTE' : 'ATTRIBUTE_NOT_FOUND', fact });
      else facts[fact] = values;
    }
    if (family === 'translation' && rest === 'slug' && value !== null) {
      const holders = [slugs.get(`${first} ${value}`), slugs.get(`EN ${value}`)];
      if (holders.some((holder) => holder !== undefined && holder !== owner)) problems.push({ code: 'SLUG_TAKEN', fact });
    }
  }
  const after = withFacts(before, facts);
  const added = Object.keys(facts).find((fact) => fact.startsWith('metadata ') && !(fact in before) && fact in after);
  if (added !== undefined && Object.keys(after).filter((fact) => fact.startsWith('metadata ')).length > MAX_KEYS) problems.push({ code: 'TOO_MANY_KEYS', fact: added });
  return { facts, problems };
}

/** What there was, with what is said. */
export function withFacts(before: Facts, said: SaidFacts): Facts {
  return Object.fromEntries(Object.entries({ ...before, ...said }).filter((entry): entry is [string, string] => entry[1] !== null));
}

const YES: Readonly<Record<string, boolean>> = { true: true, false: false };

/** What is kept of the values of an attribute; undefined when they are none of its type. */
function kept(attribute: AttributeWithValues, words: readonly string[]): string | undefined {
  const given = givenAs(attribute.type);
  const [word = '', ...others] = words;
  if (given !== 'values' && others.length > 0) return undefined;
  if (given === 'number' && !/^-?\d{1,30}(\.\d{1,30})?$/.test(word)) return undefined;
  const value = { text: word, number: word, date: word, boolean: YES[word.toLowerCase()], values: words }[given];
  try {
    return JSON.stringify([...parseValue(attribute, { [given]: value }, [])].sort());
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
