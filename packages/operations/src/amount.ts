/** A number that is known now, or once the variables are. */
export type Amount = number | ((run: Run) => number);

/** One reckoning, with one set of variables. */
export interface Run {
  readonly variables: Readonly<Record<string, unknown>>;
  /** What was reckoned already. */
  readonly known: Map<Amount, number>;
}

/** No amount is larger: beyond it numbers are no longer exact. */
const MOST = Number.MAX_SAFE_INTEGER;

/** What an amount comes to with these variables. */
export const evaluate = (amount: Amount, variables: Run['variables']): number => at(amount, { variables, known: new Map() });

const at = (amount: Amount, run: Run): number => (typeof amount === 'number' ? amount : amount(run));

/** The sum of amounts. */
export function add(amounts: readonly Amount[]): Amount {
  const fixed = amounts.reduce<number>((sum, amount) => (typeof amount === 'number' ? sum + amount : sum), 0);
  const open = amounts.filter((amount) => typeof amount !== 'number');
  if (open.length === 0) return Math.min(fixed, MOST);
  if (open.length === 1 && fixed === 0) return open[0] ?? 0;
  return (run) => Math.min(open.reduce((sum, amount) => sum + amount(run), fixed), MOST);
}

/** The product of two amounts; of nothing there is nothing to reckon. */
export function times(a: Amount, b: Amount): Amount {
  if (a === 0 || b === 0) return 0;
  if (a === 1) return b;
  if (b === 1) return a;
  if (typeof a === 'number' && typeof b === 'number') return Math.min(a * b, MOST);
  return (run) => Math.min(at(a, run) * at(b, run), MOST);
}

/** The largest of amounts; 0 of none. */
export function most(amounts: readonly Amount[]): Amount {
  if (amounts.every((amount) => typeof amount === 'number')) return Math.max(0, ...amounts);
  return (run) => amounts.reduce<number>((largest, amount) => Math.max(largest, at(amount, run)), 0);
}

/** Reckoned once a run, in however many places it is used. */
export function once(amount: Amount): Amount {
  if (typeof amount === 'number') return amount;
  return (run) => {
    const known = run.known.get(amount);
    if (known !== undefined) return known;
    const reckoned = amount(run);
    run.known.set(amount, reckoned);
    return reckoned;
  };
}
