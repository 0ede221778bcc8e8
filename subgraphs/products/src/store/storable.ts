/** Those of some texts that a column can hold: PostgreSQL keeps no NUL and rejects a statement that asks for one. */
export function storable(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => !text.includes('\0'));
}
