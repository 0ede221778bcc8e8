/** Where nobody registers operations, so many different names are told apart. */
const MAX_NAMES = 200;

/** The name under which an operation is counted. Each name costs memory for good, and clients choose them. */
export type CountedName = (name: string | null | undefined) => string;

/** Tells registered names apart; `(other)` is all the rest. Without a registry the first 200 names are told apart. */
export function createCountedName(isRegistered?: (name: string) => boolean): CountedName {
  const first = new Set<string>();
  const isOneOfFirst = (name: string): boolean => {
    if (first.size < MAX_NAMES) first.add(name);
    return first.has(name);
  };
  const isCounted = isRegistered ?? isOneOfFirst;
  return (name) => (name ? (isCounted(name) ? name : '(other)') : '(none)');
}
