/** Where the steps are told. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What a step can say while it works. */
export interface Step {
  /** What came of it, in a few words: shown beside its name. */
  readonly detail: (text: string) => void;
  /** A bar on a terminal, a line per quarter elsewhere. */
  readonly progress: (done: number, total: number) => void;
  /** Was done before this process began, and took this long. */
  readonly took: (ms: number) => void;
}

export interface Steps {
  /** Works at a step of the list. Several may be under way; their lines come in the order of the list. */
  run<Result>(name: string, work: (step: Step) => Promise<Result>): Promise<Result>;
  /** A line between the steps. */
  readonly say: (line: string) => void;
  /** Since the beginning. */
  readonly elapsedMs: () => number;
}

interface Entry {
  readonly name: string;
  startedAt?: number;
  tookMs?: number;
  tookBeforeMs: number;
  failed: boolean;
  text: string;
  fraction?: number;
}

/** Tells of numbered steps and how long each took. */
export function createSteps(names: readonly string[], output: Output, now: () => number = () => performance.now()): Steps {
  const beganAt = now();
  const entries: Entry[] = names.map((name) => ({ name, failed: false, text: '', tookBeforeMs: 0 }));
  const width = Math.max(...names.map((name) => name.length));
  let told = 0;

  const label = (index: number): string => `${String(index + 1).padStart(String(names.length).length + 2)}/${names.length}  ${(names[index] ?? '').padEnd(width)}  `;
  const writeLine = (line: string): void => void output.write(`${output.isTTY ? '\r\u001B[K' : ''}${line}\n`);

  function tellFinished(): void {
    for (let entry = entries[told]; entry?.tookMs !== undefined; entry = entries[told]) {
      writeLine(`${label(told)}${entry.failed ? '✖' : entry.text}  ${inSeconds(entry.tookMs + entry.tookBeforeMs)}`);
      told += 1;
    }
    showCurrent();
  }

  /** On a terminal the first unfinished step has a line that is written over. */
  function showCurrent(): void {
    const entry = entries[told];
    if (!output.isTTY || entry?.startedAt === undefined) return;
    const text = entry.fraction === undefined ? `${entry.text} …` : bar(entry.fraction);
    output.write(`\r\u001B[K${`${label(told)}${text}`.slice(0, (output.columns ?? 80) - 1)}`);
  }

  function showProgress(entry: Entry, done: number, total: number): void {
    const before = entry.fraction ?? 0;
    // Never back: the total grows while the parts report one after the other.
    entry.fraction = Math.max(before, total > 0 ? done / total : 1);
    if (output.isTTY) return showCurrent();
    const quarter = Math.floor(entry.fraction * 4);
    if (quarter > Math.floor(before * 4) && quarter < 4) writeLine(`${' '.repeat(label(0).length)}${quarter * 25} %`);
  }

  return {
    async run(name, work) {
      const entry = entries.find((known) => known.name === name);
      if (!entry) throw new Error(`There is no step ${name}.`);
      const startedAt = (entry.startedAt = now());
      showCurrent();
      try {
        return await work({
          detail: (text) => ((entry.text = text), showCurrent()),
          progress: (done, total) => showProgress(entry, done, total),
          took: (ms) => (entry.tookBeforeMs = ms),
        });
      } catch (error) {
        entry.failed = true;
        throw error;
      } finally {
        entry.tookMs = now() - startedAt;
        tellFinished();
      }
    },
    say: (line) => (writeLine(line), showCurrent()),
    elapsedMs: () => now() - beganAt,
  };
}

/** As `1.2 s`. */
export function inSeconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

/** As `████████░░░░░░░░ 50 %`. */
export function bar(fraction: number, width = 24): string {
  const full = Math.round(Math.min(Math.max(fraction, 0), 1) * width);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${Math.floor(fraction * 100)} %`;
}
