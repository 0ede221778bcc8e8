/** What is to become of spans. */
export interface TracingSettings {
  readonly exporters: readonly Exporter[];
  /** For the exporter `file`. */
  readonly file: string;
}

/** `otlp` is OTLP over HTTP, as JSON. */
export type Exporter = 'otlp' | 'console' | 'file';

type Env = Readonly<Record<string, string | undefined>>;

const EXPORTERS: readonly string[] = ['otlp', 'console', 'file'] satisfies Exporter[];
const DEFAULT_FILE = 'traces.jsonl';

/**
 * Reads OpenTelemetry's own variables, and OTEL_TRACES_FILE. Undefined unless one of them asks for traces: then nothing is
 * loaded. Throws on an exporter that there is none of.
 */
export function readTracingSettings(env: Env): TracingSettings | undefined {
  if (env['OTEL_SDK_DISABLED']?.toLowerCase() === 'true') return undefined;
  const named = env['OTEL_TRACES_EXPORTER']?.split(',').map((name) => name.trim()).filter(Boolean);
  const exporters = named ?? [
    ...(env['OTEL_EXPORTER_OTLP_ENDPOINT'] || env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] ? ['otlp'] : []),
    ...(env['OTEL_TRACES_FILE'] ? ['file'] : []),
  ];
  if (exporters.length === 0 || exporters.includes('none')) return undefined;
  const unknown = exporters.find((name) => !EXPORTERS.includes(name));
  if (unknown) throw new Error(`OTEL_TRACES_EXPORTER: there is no ${unknown}; there are ${EXPORTERS.join(', ')} and none`);
  return { exporters: exporters as Exporter[], file: env['OTEL_TRACES_FILE'] || DEFAULT_FILE };
}
