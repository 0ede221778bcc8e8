/** What of a row changes, by column: an assignment for each that is not undefined, its value a parameter from `$first` on. */
export function setColumns(columns: Readonly<Record<string, unknown>>, first: number): { readonly assignments: readonly string[]; readonly values: readonly unknown[] } {
  const written = Object.entries(columns).filter(([, value]) => value !== undefined);
  return { assignments: written.map(([column], index) => `${column} = $${first + index}`), values: written.map(([, value]) => value) };
}
