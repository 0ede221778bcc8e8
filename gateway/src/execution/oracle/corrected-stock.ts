import { GraphQLError, isAbstractType, isInterfaceType } from 'graphql';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { GatewaySupergraph } from '../../supergraph/read-supergraph.ts';
import type { Execute, SubgraphAnswer, SubgraphRequest } from '../execute.ts';

type Obj = Record<string, unknown>;
type Path = readonly (string | number)[];

/**
 * The stock executor with the two mistakes set right that random operations meet all the time:
 *
 * - It takes the number of a representation for the number of an object at the plan's path, which it is not where some
 *   of these objects were not asked for, and leaves the plan's `@` and the subgraph's `_entities` in paths of errors.
 *   Here each error is told at the object whose representation was sent.
 * - It lets a subgraph that knows an interface alone rename an object, whose fragments do not apply any more.
 */
export function correctStock({ wholeSchema }: GatewaySupergraph, stock: Execute): Execute {
  return async (execution) => {
    const root: Obj = {};
    const told: GraphQLError[] = [];
    const { errors, ...result } = await stock({
      ...execution,
      fetch: async (request) => {
        const answer = await execution.fetch(request);
        const places = placesOf(wholeSchema, root, request);
        told.push(...(answer.errors ?? []).map((error) => placed(error, places)));
        keepRoot(root, request, answer);
        forgetInterfaces(wholeSchema, answer);
        return { ...answer, ...(answer.errors ? { errors: answer.errors.map((error) => ({ ...error, extensions: { ...error.extensions, code: HEARD } })) } : {}) };
      },
    });
    const others = (errors ?? []).filter(({ extensions }) => extensions.code !== HEARD);
    const all = [...told, ...others];
    return { ...result, ...(all.length > 0 ? { errors: all } : {}) };
  };
}

function forgetInterfaces(schema: GraphQLSchema, { data }: SubgraphAnswer): void {
  for (const entity of (data?._entities ?? []) as (Obj | null)[]) if (entity && isInterfaceType(schema.getType(String(entity.__typename)))) delete entity.__typename;
}

/** Marks errors that were noted with the right path already. */
const HEARD = 'HEARD_ALREADY';

/** For each representation its place; without representations, the place of the whole answer. */
type Places = { readonly each: readonly Path[]; readonly list: Path } | { readonly whole: Path };

function placesOf(schema: GraphQLSchema, root: Obj, { path, variables }: SubgraphRequest): Places {
  const { representations } = variables as { representations?: readonly Obj[] };
  if (!representations) return { whole: path };
  const at = path.indexOf('@');
  const objects = objectsAt(root, path);
  let next = 0;
  const each = representations.map((representation) => {
    while (next < objects.length && !stands(schema, representation, objects[next]?.object)) next++;
    return objects[next++]?.place ?? ['nowhere'];
  });
  return { each, list: at < 0 ? path : path.slice(0, at) };
}

function placed({ message, path, extensions }: GraphQLFormattedError, places: Places): GraphQLError {
  const of = (place: Path | undefined) => new GraphQLError(message, { ...(place ? { path: place } : {}), ...(extensions ? { extensions } : {}) });
  if ('whole' in places) return of(path && [...places.whole, ...path]);
  const [, index, ...rest] = path ?? [];
  return of(typeof index === 'number' ? [...(places.each[index] ?? ['nowhere']), ...rest] : places.list);
}

/** Notes the values at the root: the executor goes on with these very objects, and puts into them what comes later. */
function keepRoot(root: Obj, { path, variables }: SubgraphRequest, { data }: SubgraphAnswer): void {
  if (path.length > 0 || 'representations' in variables) return;
  for (const [name, value] of Object.entries(data ?? {})) if (!(Object.hasOwn(root, name) && typeof root[name] === 'object' && root[name] !== null)) root[name] = value;
}

function objectsAt(value: unknown, path: Path, place: Path = []): { readonly object: Obj; readonly place: Path }[] {
  if (value === null || typeof value !== 'object') return [];
  const [head, ...rest] = path;
  if (Array.isArray(value)) {
    const next = head === '@' ? rest : path;
    return value.flatMap((item, index) => objectsAt(item, next, [...place, index]));
  }
  if (head === undefined) return [{ object: value as Obj, place }];
  return Object.hasOwn(value, head) ? objectsAt((value as Obj)[head], rest, [...place, head]) : [];
}

/** Whether a representation was made of an object: everything it says, the object says too. */
function stands(schema: GraphQLSchema, representation: Obj, object: Obj | undefined): boolean {
  if (!object) return false;
  const { __typename: said, ...fields } = representation;
  const { __typename: typename } = object;
  const abstract = schema.getType(String(said));
  const type = schema.getType(String(typename));
  const isNamed = said === typename || (isAbstractType(abstract) && type !== undefined && 'getFields' in type && schema.isSubType(abstract, type as never));
  return isNamed && Object.entries(fields).every(([name, value]) => Object.hasOwn(object, name) && isPart(value, object[name]));
}

function isPart(part: unknown, whole: unknown): boolean {
  if (typeof part !== 'object' || part === null) return part === whole || (part === null && whole !== undefined);
  if (typeof whole !== 'object' || whole === null) return false;
  return Object.entries(part).every(([name, value]) => isPart(value, (whole as Obj)[name]));
}
