import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { currentScope, inScope, scopeFields } from './scope.ts';
import { currentSpan, inSpan, startSpan } from './span.ts';
import { seeSpans } from './spans.desk.ts';

const CLIENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('while nobody wants traces', () => {
  it('what is done passes on the trace of whoever asked, and times nothing', async () => {
    await inScope({ requestId: 'r1', traceparent: CLIENT }, () =>
      inSpan({ service: 'orders', name: 'work', kind: 'internal' }, async ({ traceparent }) => {
        expect(traceparent).toBe(CLIENT);
        expect(startSpan({ service: 'orders', name: 'SELECT', kind: 'client' }).traceparent).toBe(CLIENT);
      }));
  });

  it('a log line still names its request, and the client\'s trace where there is one', () => {
    expect(scopeFields()).toEqual({});
    expect(inScope({ requestId: 'r1', traceparent: null }, scopeFields)).toEqual({ requestId: 'r1' });
    expect(inScope({ requestId: 'r1', traceparent: CLIENT }, scopeFields)).toEqual({ requestId: 'r1', traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' });
  });
});

describe('a span', () => {
  let seen: ReturnType<typeof seeSpans>;
  beforeEach(() => {
    seen = seeSpans();
  });
  afterEach(() => seen.giveBack());

  it('follows from what is being done, in its request, also after waiting', async () => {
    await inScope({ requestId: 'r1', traceparent: CLIENT }, () =>
      inSpan({ service: 'orders', name: 'outer', kind: 'server' }, async () => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        await inSpan({ service: 'orders', name: 'inner', kind: 'client' }, async () => expect(currentScope()?.requestId).toBe('r1'));
      }));
    const [outer, inner] = seen.spans;
    expect([outer?.parent, inner?.parent]).toEqual([CLIENT, outer?.traceparent]);
    expect(seen.spans.every(({ isEnded }) => isEnded)).toBe(true);
  });

  it('belongs to one of several requests that are under way at once', async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => inSpan({ service: 'orders', name, kind: 'server' }, async () => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
      await inSpan({ service: 'orders', name: `${name} below`, kind: 'client' }, async () => {});
    })));
    for (const name of ['a', 'b', 'c']) {
      expect(seen.spans.find((span) => span.name === `${name} below`)?.parent).toBe(seen.spans.find((span) => span.name === name)?.traceparent);
    }
  });

  it.each([['server', true], ['producer', true], ['consumer', true], ['client', false], ['internal', false]] as const)('of kind %s begins a trace: %s', async (kind, begins) => {
    await inSpan({ service: 'orders', name: 'alone', kind }, async () => {});
    expect(seen.spans).toHaveLength(begins ? 1 : 0);
  });

  it('fails with what its work fails with, which passes on', async () => {
    const error = new Error('no');
    await expect(inSpan({ service: 'orders', name: 'work', kind: 'server' }, async () => Promise.reject(error))).rejects.toBe(error);
    expect(seen.spans).toMatchObject([{ failed: error, isEnded: true }]);
  });

  it('can be told more of by whoever works in it', async () => {
    await inSpan({ service: 'gateway', name: 'POST /graphql', kind: 'server' }, async () => {
      currentSpan()?.rename('query ProductPage');
      currentSpan()?.set({ 'graphql.operation.type': 'query' });
    });
    expect(seen.spans).toMatchObject([{ name: 'query ProductPage', attributes: { 'graphql.operation.type': 'query' } }]);
  });
});
