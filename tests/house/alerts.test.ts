import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { groups } = parse(read('docker/prometheus/alerts.yml')) as { groups: { rules: { alert: string; expr: string; annotations: { summary: string } }[] }[] };
const rules = groups.flatMap((group) => group.rules);
/** docs/observability.md is held against what the services show. */
const metrics = new Set([...read('docs/observability.md').matchAll(/^\| `(storegraph_\w+)` \|/gm)].map(([, name]) => name));

describe('an alert', () => {
  it.each(rules.map(({ alert, expr, annotations }) => [alert, expr, annotations.summary] as const))('%s asks for a metric that is shown, and says what is wrong', (_alert, expr, summary) => {
    const asked = [...expr.matchAll(/storegraph_\w+/g)].map(([name]) => name.replace(/_(bucket|sum|count)$/, ''));
    expect(asked.length).toBeGreaterThan(0);
    for (const name of asked) expect(metrics).toContain(name);
    expect(summary).toMatch(/\.$/);
  });
});
