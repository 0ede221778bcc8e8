import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** A service's own metrics, in Prometheus' text form at `/metrics`. */
export interface Metrics {
  readonly registry: Registry;
  counter<Label extends string>(name: string, help: string, labels?: readonly Label[]): Counter<Label>;
  gauge<Label extends string>(name: string, help: string, labels?: readonly Label[]): Gauge<Label>;
  /** A histogram of durations in seconds. */
  duration<Label extends string>(name: string, help: string, labels?: readonly Label[]): Histogram<Label>;
  /** A gauge that is looked up whenever somebody reads the metrics. It shows nothing where `look` rejects, or takes more than a second. */
  lookedUp<Label extends string>(name: string, help: string, labels: readonly Label[], look: () => Promise<readonly Reading<Label>[]>): void;
}

/** A value of a gauge, by its labels. */
export interface Reading<Label extends string = string> {
  readonly labels?: Partial<Record<Label, string>>;
  readonly value: number;
}

const LATE_MS = 1_000;

/** One registry a service, since several services may share a process. */
export function createMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  const registers = [registry];
  const metrics: Metrics = {
    registry,
    counter: (name, help, labels = []) => new Counter({ name, help: withLabels(help, labels), labelNames: [...labels], registers }),
    gauge: (name, help, labels = []) => new Gauge({ name, help: withLabels(help, labels), labelNames: [...labels], registers }),
    duration: (name, help, labels = []) =>
      new Histogram({ name, help: withLabels(help, labels), labelNames: [...labels], registers, buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] }),
    lookedUp(name, help, labels, look) {
      const gauge: Gauge = new Gauge({
        name, help: withLabels(help, labels), labelNames: [...labels], registers,
        async collect() {
          const readings = await inTime(look()).catch(() => []);
          gauge.reset();
          // A gauge without labels begins at 0, which would be a claim.
          if (readings.length === 0 && labels.length === 0) gauge.remove();
          for (const { labels: at = {}, value } of readings) gauge.set(at, value);
        },
      });
    },
  };
  addProcessMetrics(metrics);
  return metrics;
}

/** Whoever reads the metrics sees what they are told apart by, before there is any. */
function withLabels(help: string, labels: readonly string[]): string {
  return labels.length === 0 ? help : `${help} [${labels.join(', ')}]`;
}

async function inTime<Answer>(work: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), LATE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Of the process: services that share one show the same. */
function addProcessMetrics({ lookedUp }: Metrics): void {
  let last = performance.eventLoopUtilization();
  lookedUp('storegraph_process_memory_bytes', 'Memory of the process, by kind.', ['kind'], async () => {
    const { rss, heapUsed, external } = process.memoryUsage();
    return Object.entries({ rss, heap: heapUsed, external }).map(([kind, value]) => ({ labels: { kind }, value }));
  });
  lookedUp('storegraph_process_cpu_seconds', 'Processor time of the process since it began.', [], async () => {
    const { user, system } = process.cpuUsage();
    return [{ value: (user + system) / 1e6 }];
  });
  lookedUp('storegraph_process_event_loop_utilization', 'How busy the process was since somebody last looked: 1 is all the time.', [], async () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return [{ value: utilization }];
  });
}
