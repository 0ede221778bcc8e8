/** Aborts after a while, or when `outer` does, whichever comes first. Call `done` when there is nothing to abort any more. */
export function deadline(ms: number, outer: AbortSignal): { signal: AbortSignal; done: () => void } {
  const controller = new AbortController();
  const abort = () => controller.abort();
  // An answer that arrived while this process was busy is read before time is called.
  const timer = setTimeout(() => setImmediate(abort), Math.max(0, ms));
  if (outer.aborted) abort();
  else outer.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    done: () => {
      clearTimeout(timer);
      outer.removeEventListener('abort', abort);
    },
  };
}
