import { readTracingSettings } from './settings.ts';
import { recordWith } from './span.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** A batch is handed on after this, so that a trace can be looked at while one still remembers what one did. */
const FILE_DELAY_MS = 200;

/**
 * Begins to record spans when the environment asks for it; otherwise nothing of OpenTelemetry is loaded. Call it once a
 * process, before its services start. The returned function hands over the last spans. Throws on wrong settings.
 */
export async function startTracing(env: Env): Promise<() => Promise<void>> {
  const settings = readTracingSettings(env);
  if (!settings) return async () => {};
  const [{ BatchSpanProcessor, SimpleSpanProcessor }, { createExporters }, { createOtelTracer }] = await Promise.all([
    import('@opentelemetry/sdk-trace-base'), import('./exporters.ts'), import('./otel-tracer.ts'),
  ]);
  const isSoon = settings.exporters.includes('file');
  const processors = createExporters(settings).map((exporter, at) => settings.exporters[at] === 'console'
    ? new SimpleSpanProcessor(exporter)
    : new BatchSpanProcessor(exporter, isSoon ? { scheduledDelayMillis: FILE_DELAY_MS } : {}));
  const tracer = createOtelTracer(processors);
  recordWith(tracer);
  return async () => {
    recordWith(undefined);
    await tracer.stop().catch(() => {}); // a collector that is away is no reason not to end
  };
}
