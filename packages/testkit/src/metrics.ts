/** A service's metrics at one moment. */
export interface MetricsSnapshot {
  /** The sum of all values of this name whose labels are these, whatever labels they have besides; 0 where there is none. */
  sum(name: string, labels?: Readonly<Record<string, string>>): number;
  /** The names of all that is shown, without a histogram's `_bucket`, `_sum` and `_count`. */
  readonly names: ReadonlySet<string>;
  /** How many values there are of this name. */
  count(name: string): number;
}

interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Reads the metrics of a service at `/metrics`. */
export async function readMetrics(url: string): Promise<MetricsSnapshot> {
  const response = await fetch(`${url}/metrics`);
  if (!response.ok) throw new Error(`${url}/metrics: ${response.status}`);
  return parseMetrics(await response.text());
}

/** Reads Prometheus' text form. */
function parseMetrics(text: string): MetricsSnapshot {
  const samples = text.split('\n').flatMap(readSample);
  const named = (wanted: string) => samples.filter(({ name }) => name === wanted);
  return {
    sum: (name, labels = {}) => named(name).filter((sample) => Object.entries(labels).every(([label, value]) => sample.labels[label] === value)).reduce((sum, { value }) => sum + value, 0),
    names: new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name)),
    count: (name) => named(name).length,
  };
}

function readSample(line: string): readonly Sample[] {
  const [, name, labels = '', value] = /^([a-z_]\w*)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
  if (!name) return [];
  return [{ name, value: Number(value), labels: Object.fromEntries([...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, label = '', content = '']) => [label, content])) }];
}
