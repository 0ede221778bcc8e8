/** The names of a list that an option chose; all when it was left out. Throws for one that is not in it. */
export function chosen<Name extends string>(option: string, text: string | undefined, from: readonly Name[]): readonly Name[] {
  if (text === undefined) return from;
  return text.split(',').map((name) => {
    const known = from.find((item) => item === name.trim());
    if (!known) throw new Error(`${option} ${name} is not one of ${from.join(', ')}.`);
    return known;
  });
}

/** A number above 0. Throws for anything else. */
export function positive(option: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`${option} ${text} is no number above 0.`);
  return value;
}
