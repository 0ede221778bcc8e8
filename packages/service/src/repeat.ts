/** What is done again and again. */
export interface Repetition {
  /** How long to pause after each time, in ms. */
  readonly everyMs: number;
  /** What is done; when it answers true there is more to do at once. */
  readonly work: () => Promise<boolean>;
  /** Told of what goes wrong; it is tried again after the pause. */
  readonly warn: (message: string, details: Record<string, unknown>) => void;
}

/** Does some work now and after every pause, never twice at once. The returned function stops and waits for what is under way. */
export function repeat({ everyMs, work, warn }: Repetition): () => Promise<void> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  const once = async (): Promise<void> => {
    try {
      while (!isStopped && (await work()));
    } catch (error) {
      warn('regular work failed, trying again', { error: error instanceof Error ? error.message : String(error) });
    }
    if (isStopped) return;
    timer = setTimeout(() => {
      underWay = once();
    }, everyMs);
  };
  let underWay = once();

  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await underWay;
  };
}
