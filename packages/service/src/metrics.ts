import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** A service's own figures, in Prometheus' text form at `/metrics`. */
export interface Metrics {
  readonly registry: Registry;
  counter<Label extends string>(name: string, help: string, labels?: readonly Label[]): Counter<Label>;
  gauge<Label extends string>(name: string, help: string, labels?: readonly Label[]): Gauge<Label>;
  /** A histogram of durations in seconds. */
  duration<Label extends string>(name: string, help: string, labels?: readonly Label[]): Histogram<Label>;
}

/** One registry a service, since several services may share a process. */
export function createMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  const registers = [registry];
  return {
    registry,
    counter: (name, help, labels = []) => new Counter({ name, help, labelNames: [...labels], registers }),
    gauge: (name, help, labels = []) => new Gauge({ name, help, labelNames: [...labels], registers }),
    duration: (name, help, labels = []) =>
      new Histogram({ name, help, labelNames: [...labels], registers, buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] }),
  };
}
