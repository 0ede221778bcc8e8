/** One thing that was measured. */
export interface Figure {
  /** What was measured, from the general to the particular: `gateway.identical.ours.requestsPerSecond`. */
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  /** Each round's, where the value is their median. */
  readonly rounds?: readonly number[];
  /** What was asked for, where something was. */
  readonly wanted?: string;
  readonly met?: boolean;
}

/** Writes each figure as one line of JSON on stdout, and keeps them all. */
export interface Figures {
  tell(figure: Figure): void;
  readonly all: readonly Figure[];
}

export function createFigures(write: (line: string) => void = console.log): Figures {
  const all: Figure[] = [];
  return {
    all,
    tell(figure) {
      const rounded = { ...figure, value: toThree(figure.value), ...(figure.rounds ? { rounds: figure.rounds.map(toThree) } : {}) };
      all.push(rounded);
      write(JSON.stringify(rounded));
    },
  };
}

/** Three digits are more than a bench knows; above a thousand none behind the point. */
export function toThree(value: number): number {
  return Math.abs(value) >= 1_000 ? Math.round(value) : Number(value.toPrecision(3));
}
