/** A place in a file and what stands there when the bug is planted. */
export interface Edit {
  readonly file: string;
  /** Found exactly once. */
  readonly from: string;
  readonly to: string;
}

/** A mistake that other shops have made, or that an experiment is to find, and what goes red here when it is made. */
export interface KnownBug {
  readonly name: string;
  /** Where others met it, or the experiment of docs/reliability.md that it makes red. */
  readonly met: string;
  readonly edits: readonly Edit[];
  /** The test that must go red, by Jest's project, file and (part of) its name. */
  readonly caughtBy: { readonly project: 'unit' | 'store' | 'contract'; readonly file: string; readonly test?: string };
}
