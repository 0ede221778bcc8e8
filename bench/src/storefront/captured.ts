import type { Size } from '../shared/loaded-shop.ts';

/** A statement that a page led to. */
export interface Statement {
  readonly database: string;
  readonly sql: string;
  readonly values: readonly unknown[];
}

export interface CaptureJob {
  readonly data: string;
  readonly size: Size;
  readonly pages: readonly { readonly name: string; readonly bodies: readonly string[] }[];
}

/** By page: for each body what was answered, and the statements that led there, in the order they were sent. */
export type Captured = Readonly<Record<string, { readonly answers: readonly string[]; readonly statements: readonly (readonly Statement[])[] }>>;
