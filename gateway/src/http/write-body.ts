/** An answer's text, open at its end so that each who shares it can be told something of its own. */
export interface OpenBody {
  readonly head: string;
  /** Whether the text ends within `extensions`. */
  readonly inExtensions: boolean;
}

/** Opens the JSON of an answer. `hasExtensions`: its last key is `extensions`, and not empty. */
export function openBody(text: string, hasExtensions: boolean): OpenBody {
  return { head: text.slice(0, hasExtensions ? -2 : -1), inExtensions: hasExtensions };
}

/** Closes it again, with more extensions: JSON by name. */
export function closeBody({ inExtensions }: OpenBody, extensions: Readonly<Record<string, string>>): string {
  const more = Object.entries(extensions).map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',');
  if (inExtensions) return `${more && `,${more}`}}}`;
  return more ? `,"extensions":{${more}}}` : '}';
}
