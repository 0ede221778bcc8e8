/** A building of the index anew, and how far it is. */
export interface Rebuild {
  readonly id: number;
  /** The old of the other generation is cleared away, then the catalogue is indexed there; then it is searched. */
  readonly phase: 'CLEARING' | 'FILLING' | 'DONE';
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  /** How many products it has come by. */
  readonly products: number;
}
