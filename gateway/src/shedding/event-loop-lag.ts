import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How late this process does what is due, in ms. */
export interface EventLoopLag {
  readonly lateMs: () => number;
  stop(): void;
}

const LOOK_EVERY_MS = 250;
const RESOLUTION_MS = 20;

/**
 * The median lateness of the last quarter of a second: one long task, such as planning an operation or collecting
 * garbage, is not yet overload; always being late is.
 */
export function watchEventLoopLag(): EventLoopLag {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  let lateMs = 0;
  const timer = setInterval(() => {
    lateMs = histogram.count > 0 ? Math.max(0, histogram.percentile(50) / 1e6 - RESOLUTION_MS) : 0;
    histogram.reset();
  }, LOOK_EVERY_MS).unref();
  return {
    lateMs: () => lateMs,
    stop() {
      clearInterval(timer);
      histogram.disable();
    },
  };
}
