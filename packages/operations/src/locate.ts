/** A place in a text, line and column counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Where in a manifest's text a place of an operation's body stands: bodies are JSON strings, mostly of one line.
 * Undefined when the body is not in the text as `JSON.stringify` writes it.
 */
export function placeInManifest(manifest: string, body: string, { line, column }: Place): Place | undefined {
  const at = manifest.indexOf(JSON.stringify(body));
  if (at < 0) return undefined;
  const lines = body.split('\n');
  const before = [...lines.slice(0, line - 1), (lines[line - 1] ?? '').slice(0, column - 1)].join('\n');
  return placeAt(manifest, at + JSON.stringify(before).length - 1);
}

/** The line and column of an offset. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
