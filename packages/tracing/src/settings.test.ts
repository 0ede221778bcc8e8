import { describe, expect, it } from '@jest/globals';
import { readTracingSettings } from './settings.ts';
import { parseTraceparent, printTraceparent, readTraceparent } from './traceparent.ts';

describe('whether traces are wanted', () => {
  it.each([
    [{}, undefined],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' }, ['otlp']],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://collector:4318/v1/traces' }, ['otlp']],
    [{ OTEL_TRACES_EXPORTER: 'console' }, ['console']],
    [{ OTEL_TRACES_FILE: '/tmp/traces.jsonl' }, ['file']],
    [{ OTEL_TRACES_FILE: '/tmp/traces.jsonl', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' }, ['otlp', 'file']],
    [{ OTEL_TRACES_EXPORTER: 'otlp,file' }, ['otlp', 'file']],
    [{ OTEL_TRACES_EXPORTER: 'none', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' }, undefined],
    [{ OTEL_SDK_DISABLED: 'true', OTEL_TRACES_EXPORTER: 'otlp' }, undefined],
  ])('is read from %j: %j', (env, exporters) => expect(readTracingSettings(env)?.exporters).toEqual(exporters));

  it('is refused where it names an exporter that there is none of', () => {
    expect(() => readTracingSettings({ OTEL_TRACES_EXPORTER: 'zipkin' })).toThrow('OTEL_TRACES_EXPORTER: there is no zipkin');
  });
});

describe('a W3C trace context', () => {
  const header = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

  it('is taken apart and put together', () => {
    const context = parseTraceparent(header);
    expect(context).toEqual({ traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331', isSampled: true });
    expect(context && printTraceparent({ ...context, isSampled: false })).toBe(`${header.slice(0, -2)}00`);
  });

  it.each([
    [header, header],
    [undefined, null],
    ['', null],
    [`${header} `, null],
    [header.toUpperCase(), null],
    [header.replace('00-', 'ff-'), null],
    [`00-${'0'.repeat(32)}-b7ad6b7169203331-01`, null],
    [`00-0af7651916cd43dd8448eb211c80319c-${'0'.repeat(16)}-01`, null],
    [[header, header], null],
  ])('in the header %j is %j', (given, read) => expect(readTraceparent(given)).toBe(read));
});
