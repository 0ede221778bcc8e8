/** A call that may be sent again, by who sends it and the key they chose for it. */
export interface RepeatableCall {
  /** A user's id, or what stands for an anonymous shopper. */
  readonly actor: string;
  /** The mutation's name: the same key may be used for another operation. */
  readonly operation: string;
  /** Undefined when the client sent none: then every call is a new one. */
  readonly key: string | undefined;
  /** All that the client sent; a call with another input is another call. */
  readonly input: unknown;
}

/** The port by which a use case does a repeatable call's work once. */
export interface Idempotency {
  /**
   * Does the work of a call, or answers what it answered before. A second call at the same time
   * waits for the first. Refuses with IDEMPOTENCY_CONFLICT when the key came with another input,
   * with INVALID_IDEMPOTENCY_KEY when the key has not 1 to 100 characters.
   * The answer must survive JSON.
   */
  once<Answer>(call: RepeatableCall, work: () => Promise<Answer>): Promise<Answer>;
}
