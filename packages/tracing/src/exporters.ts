import { appendFile } from 'node:fs';
import { ExportResultCode } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer';
import { ConsoleSpanExporter } from '@opentelemetry/sdk-trace-base';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { TracingSettings } from './settings.ts';

/** Where spans go: to a collector over OTLP/HTTP, to a file, to standard output. */
export function createExporters({ exporters, file }: TracingSettings): readonly SpanExporter[] {
  return exporters.map((name) => {
    if (name === 'console') return new ConsoleSpanExporter();
    return name === 'file' ? createFileExporter(file) : new OTLPTraceExporter();
  });
}

/** Appends each batch to a file as a line of OTLP's JSON, which collectors read and `npm run trace` shows. */
function createFileExporter(file: string): SpanExporter {
  return {
    export(spans: ReadableSpan[], done) {
      const bytes = JsonTraceSerializer.serializeRequest(spans);
      if (!bytes) return done({ code: ExportResultCode.FAILED });
      // One write a line: several processes may append to the file.
      appendFile(file, Buffer.concat([bytes, Buffer.from('\n')]), (error) => done(error ? { code: ExportResultCode.FAILED, error } : { code: ExportResultCode.SUCCESS }));
    },
    async shutdown() {},
  };
}
