import { hash } from 'node:crypto';
import type { FetchNode } from '@apollo/query-planner';
import type { Fetch, SubgraphAnswer, SubgraphRequest } from '../execution/execute.ts';
import type { RequestContext } from '../request-context.ts';
import type { Cache } from './cache.ts';
import type { CachePolicy, CachePolicies } from './cache-policy.ts';

/** An object as a plan asks for it. */
type Representation = Readonly<Record<string, unknown>>;

/** Objects of subgraphs that are the same for everybody, each cached by itself: pages that have them in common ask for them once. */
export interface EntityCache {
  /** Asks subgraphs for what is not cached. */
  around(fetch: Fetch, context: Pick<RequestContext, 'publicClass' | 'client'>): Fetch;
}

export interface EntityCacheOptions {
  /** Each as JSON. */
  readonly cache: Cache<string>;
  readonly policies: CachePolicies;
  /** Clients that have just changed something look past the cache. */
  readonly wroteRecently: (client: string) => boolean;
  /** Hears of each object whether it was cached. */
  readonly told?: (isHit: boolean) => void;
}

export function createEntityCache({ cache, policies, wroteRecently, told = () => {} }: EntityCacheOptions): EntityCache {
  const questions = new WeakMap<FetchNode, string>();
  /** Parts of any plans that ask a subgraph the same, under whatever name, are one question. */
  const questionOf = (part: FetchNode): string => {
    const question = questions.get(part) ?? hash('sha1', `${part.serviceName} ${part.operation.replace(NAME, '')}`);
    questions.set(part, question);
    return question;
  };

  /** What is asked of each object; undefined when something of it cannot be cached. */
  const keysOf = ({ part, variables }: SubgraphRequest, publicClass: string): Asked | undefined => {
    const { representations, ...others } = variables;
    const policy = part?.requires && policies.ofEntities(part);
    if (!part || !policy || !Array.isArray(representations) || !representations.every(hasId)) return undefined;
    const common = `${questionOf(part)} ${publicClass} ${JSON.stringify(others)}`;
    return { policy, others, representations, keys: representations.map((representation) => `${common} ${JSON.stringify(representation)}`) };
  };

  const askFor = async (fetch: Fetch, request: SubgraphRequest, { policy, others, representations, keys }: Asked): Promise<SubgraphAnswer> => {
    const found = keys.map((key) => cache.get(key));
    for (const text of found) told(text !== undefined);
    const missing = keys.flatMap((_, index) => (found[index] === undefined ? [index] : []));
    const since = cache.mark();
    const answer = missing.length === 0 ? { data: { _entities: [] } } : await fetch(missing.length === keys.length ? request : { ...request, variables: { ...others, representations: missing.map((index) => representations[index]) }, body: undefined });
    const fresh: unknown = answer.data?._entities;
    // Whatever is not as it should be is told as it is: an answer in part has nobody's place in it.
    if (answer.errors || !Array.isArray(fresh) || fresh.length !== missing.length) return missing.length === keys.length ? answer : fetch(request);
    missing.forEach((index, at) => {
      const text = JSON.stringify(fresh[at]);
      if (text !== 'null') cache.set(keys[index] ?? '', text, 2 * (text.length + (keys[index]?.length ?? 0)), { ...policy, ids: idsIn(text, representations[index]) }, since);
    });
    if (missing.length === keys.length) return answer;
    const rest = fresh.values();
    return { data: { _entities: found.map((text) => (text === undefined ? rest.next().value as unknown : JSON.parse(text) as unknown)) } };
  };

  return {
    around: (fetch, { publicClass, client }) => (publicClass === undefined || wroteRecently(client.key)
      ? fetch
      : async (request) => {
        // An answer that is expected is compared as a whole.
        const asked = request.expected === undefined ? keysOf(request, publicClass) : undefined;
        return asked ? askFor(fetch, request, asked) : fetch(request);
      }),
  };
}

interface Asked {
  readonly policy: CachePolicy;
  readonly others: Readonly<Record<string, unknown>>;
  readonly representations: readonly Representation[];
  readonly keys: readonly string[];
}

const NAME = /^query\s*\w*\s*/;

const hasId = (representation: unknown): representation is Representation => typeof (representation as Representation | null)?.id === 'string';

const IDS = /"id"\s*:\s*"([^"\\]+)"/g;

function idsIn(text: string, representation: Representation | undefined): ReadonlySet<string> {
  return new Set([String(representation?.id), ...idsOf(text)]);
}

/** The ids of all objects in a text. */
export const idsOf = (text: string): string[] => Array.from(text.matchAll(IDS), ([, id = '']) => id);
