/** Reconciles again and again, one after the other. `stop` waits for what is under way. */
export function startReconcileLoop({ everyMs, reconcile, warn }: {
  everyMs: number; reconcile: () => Promise<void>; warn: (message: string, details: Record<string, unknown>) => void;
}): { stop(): Promise<void> } {
  let isStopped = false;
  let wake = (): void => {};
  const sleep = (): Promise<void> => new Promise((resolve) => {
    const timer = setTimeout(resolve, everyMs);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  const running = (async () => {
    for (await sleep(); !isStopped; await sleep()) {
      await reconcile().catch((error: unknown) => warn('reconciling with the provider failed, trying again', { error: String(error) }));
    }
  })();
  return {
    async stop() {
      isStopped = true;
      wake();
      await running;
    },
  };
}
