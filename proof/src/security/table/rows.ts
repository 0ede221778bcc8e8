import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { isInContract, ownFields } from '../graph/composed.ts';
import { ruleOf } from './rules.ts';
import { whoIsLetIn } from './who.ts';

/** What the table says of a field. */
export interface Row {
  readonly subgraph: string;
  /** `Order.status`. */
  readonly field: string;
  /** `everyone`, `loggedIn`, or who of `owner` and the roles of staff. */
  readonly who: string;
  /** Whether partners' operations may hold it. */
  readonly isForPartners: boolean;
}

const FOLDER = new URL('rows/', import.meta.url);
const fileOf = (subgraph: string): URL => new URL(`${subgraph}.txt`, FOLDER);
const HEAD = '# Who is let in at each field, and whether partners may publish it. Written by `pnpm security --write`; what changes here is to be looked at.\n';
const FOR_PARTNERS = 'partner';

/** The rows as the code says now: from the composed graph and each subgraph's `graphql/access.ts`. */
export function rowsOfCode(): readonly Row[] {
  return ownFields.map(({ subgraph, name }): Row => {
    const rule = ruleOf(subgraph, name);
    return { subgraph, field: name, who: rule ? whoIsLetIn(rule) : 'undecided', isForPartners: isInContract(name) };
  });
}

/** The rows as they were agreed to, from the files beside this one. */
export function rowsAgreedTo(): readonly Row[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER).flatMap((file) => {
    const lines = readFileSync(new URL(file, FOLDER), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return lines.map((line): Row => {
      const [field = '', who = '', partner] = line.split('|').map((part) => part.trim());
      return { subgraph: file.replace('.txt', ''), field, who, isForPartners: partner === FOR_PARTNERS };
    });
  });
}

/** Makes the files say what the code says. */
export function writeRows(rows: readonly Row[]): void {
  for (const [subgraph, of] of Map.groupBy(rows, (row) => row.subgraph)) {
    const lines = of.map(lineOf).sort();
    writeFileSync(fileOf(subgraph), `${HEAD}${lines.join('\n')}\n`);
  }
}

const lineOf = ({ field, who, isForPartners }: Row): string => `${field} | ${who}${isForPartners ? ` | ${FOR_PARTNERS}` : ''}`;

/** What was agreed to and what the code says differ in these rows; each says what to do. */
export function differences(agreed: readonly Row[], code: readonly Row[]): readonly string[] {
  const keyOf = ({ subgraph, field }: Row): string => `${subgraph}: ${field}`;
  const before = new Map(agreed.map((row) => [keyOf(row), lineOf(row)]));
  const now = new Map(code.map((row) => [keyOf(row), lineOf(row)]));
  return [
    ...[...now].filter(([key]) => !before.has(key)).map(([key, line]) => `${key} is new and nobody agreed to who sees it: "${line}". If that is right: pnpm security --write, and commit the row.`),
    ...[...now].filter(([key, line]) => before.has(key) && before.get(key) !== line).map(([key, line]) => `${key} was agreed to as "${before.get(key)}" and is now "${line}". If that is right: pnpm security --write, and commit the row.`),
    ...[...before].filter(([key]) => !now.has(key)).map(([key]) => `${key} is gone. pnpm security --write takes its row away.`),
  ];
}
