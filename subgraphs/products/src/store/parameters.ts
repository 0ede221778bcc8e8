/** The values of a statement that is put together from parts: each part adds its own, and is told the name it has. */
export interface Parameters {
  readonly values: readonly unknown[];
  /** Adds a value. Answers what stands for it: `$3`. */
  add(value: unknown): string;
}

/** Makes an empty list of them. */
export function createParameters(): Parameters {
  const values: unknown[] = [];
  return { values, add: (value) => `$${values.push(value)}` };
}
