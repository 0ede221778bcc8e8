/** An answer's text, open at its end so that each who shares it can be told something of its own. */
export interface OpenBody {
  readonly head: string;
  /** Whether the text ends within `extensions`. */
  readonly inExtensions: boolean;
  /** As it was sent first: a long text is made bytes once, however many share it. */
  sent?: { readonly tail: string; readonly bytes: Buffer };
}

/** Opens the JSON of an answer. `hasExtensions`: its last key is `extensions`, and not empty. */
export function openBody(text: string, hasExtensions: boolean): OpenBody {
  return { head: text.slice(0, hasExtensions ? -2 : -1), inExtensions: hasExtensions };
}

/** Closes it again, with more extensions: JSON by name. */
export function closeBody(body: OpenBody, extensions: Readonly<Record<string, string>>): Buffer {
  const tail = tailOf(body, extensions);
  const { sent } = body;
  if (sent?.tail === tail) return sent.bytes;
  if (sent) return Buffer.concat([sent.bytes.subarray(0, -Buffer.byteLength(sent.tail)), Buffer.from(tail)]);
  const bytes = Buffer.from(body.head + tail);
  body.sent = { tail, bytes };
  return bytes;
}

/** Shorter ones are copied faster than they are sent in two pieces. */
const LONG_BYTES = 16 * 1024;

/** The same in pieces: a long text that others were sent is not copied for the few bytes at its end. */
export function closeInPieces(body: OpenBody, extensions: Readonly<Record<string, string>>): readonly Buffer[] {
  const { sent } = body;
  const tail = tailOf(body, extensions);
  if (!sent || sent.tail === tail || sent.bytes.length < LONG_BYTES) return [closeBody(body, extensions)];
  return [sent.bytes.subarray(0, -Buffer.byteLength(sent.tail)), Buffer.from(tail)];
}

function tailOf({ inExtensions }: OpenBody, extensions: Readonly<Record<string, string>>): string {
  const more = Object.entries(extensions).map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',');
  if (inExtensions) return `${more && `,${more}`}}}`;
  return more ? `,"extensions":{${more}}}` : '}';
}
