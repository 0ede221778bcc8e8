import type { Finding } from '@storegraph/operations/check-operation';
import { placeInManifest } from '@storegraph/operations/locate';
import { readManifest } from '@storegraph/operations/manifest';

/** A manifest's file: how it is called where it is shown, and its text. */
export interface ManifestFile {
  readonly name: string;
  readonly text: string;
}

/** A finding, and where in the file it stands. */
export type PlacedFinding = Finding & { readonly file: string; readonly fileLine: number; readonly fileColumn: number };

/** Finds findings' places in the manifest's file. */
export function placeFindings({ name, text }: ManifestFile, findings: readonly Finding[]): readonly PlacedFinding[] {
  const bodies = new Map(readManifest(text).operations.map((operation) => [operation.name, operation.body]));
  return findings.map((finding) => {
    const place = placeInManifest(text, bodies.get(finding.operation) ?? '', finding) ?? { line: 1, column: 1 };
    return { ...finding, file: name, fileLine: place.line, fileColumn: place.column };
  });
}

/** A line a finding, as compilers write them; the place in the operation's own text follows. */
export function showFinding({ file, fileLine, fileColumn, severity, code, operation, line, column, message }: PlacedFinding): string {
  return `${file}:${fileLine}:${fileColumn}: ${severity.toLowerCase()} ${code}: ${operation}:${line}:${column} ${message}`;
}
