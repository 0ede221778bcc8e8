/** So many different names are told apart at most. */
const MAX_NAMES = 500;

/** The name under which an operation is counted. Each name costs memory for good, and clients choose them. */
export type CountedName = (name: string | null | undefined) => string;

/** Tells registered names apart, any where nobody registers them; at most the first 500. `(other)` is all the rest. */
export function createCountedName(isRegistered: (name: string) => boolean = () => true): CountedName {
  const counted = new Set<string>();
  return (name) => {
    if (!name) return '(none)';
    if (counted.has(name)) return name;
    if (counted.size >= MAX_NAMES || !isRegistered(name)) return '(other)';
    counted.add(name);
    return name;
  };
}
