/** What tells more about a refusal than its code and message. */
export interface RefusalDetails {
  /** The path into the input that is at fault. */
  readonly field?: readonly string[] | undefined;
  /** What the caller needs to act, by the names the schema gives them: `{ currentTotal }`. */
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * A "no" the caller can do something about: a named outcome, not a fault.
 * Mutations answer it as a `userError`, queries as an error with this code.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  readonly field: readonly string[] | undefined;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, details: RefusalDetails = {}) {
    super(message);
    this.code = code;
    this.field = details.field;
    this.extra = details.extra ?? {};
  }
}

/**
 * Several things are refused at once, as in an input of many lines. To who looks for one refusal it is
 * the first of them; mutations answer a `userError` for each.
 */
export class Refusals extends Refusal {
  readonly all: readonly Refusal[];

  constructor(first: Refusal, ...others: readonly Refusal[]) {
    super(first.code, first.message, first);
    this.all = [first, ...others];
  }
}

/** The refusals every subgraph knows. They are about the caller, not about the request's content. */
export const unauthenticated = (): Refusal => new Refusal('UNAUTHENTICATED', 'Log in to do this.');
/** The caller is known but may not do this. */
export const forbidden = (): Refusal => new Refusal('FORBIDDEN', 'You may not do this.');
