import { leavesOf } from '../graph/arguments.ts';
import type { Given } from '../graph/arguments.ts';
import type { Input } from '../inputs/inputs.ts';

/** A text that is nowhere in the shop until somebody gives it. */
export interface Canary {
  readonly text: string;
  /** `Mutation.addAddress input.address.street`. */
  readonly place: string;
}

/** Places whose text is nobody's business but that of the column it is kept in. */
const PRIVATE = /(password|refreshToken|token|email|recipient|street|street2|phone|company|postalCode|city|apiKey|evidence|explanation|body|title|displayName|note|message|comment)$/i;

/** Whether what is given at a place may be kept only where it belongs. */
export const isPrivate = (place: string): boolean => PRIVATE.test(place);

let made = 0;

/** Texts of its own for each place where an operation takes text of any kind, and the way to give them. */
export function plant({ operation }: Input): { readonly canaries: readonly Canary[]; readonly instead: (given: Given) => unknown } {
  const run = Date.now().toString(36);
  const planted = new Map(leavesOf(operation).filter(({ type }) => type === 'String' || type === 'EmailAddress').map(({ path, type }) => {
    const text = `cnry${run}x${(made++).toString(36)}x`;
    return [path, { text: type === 'EmailAddress' ? `${text}@storegraph.example` : text, place: `${operation.name} ${path}` }] as const;
  }));
  return { canaries: [...planted.values()], instead: ({ path }) => planted.get(path)?.text };
}
