import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { runChecks } from './health.ts';

afterEach(() => {
  jest.useRealTimers();
});

describe('a service’s health', () => {
  it('is up when everything it needs is', async () => {
    expect(await runChecks({ database: async () => 1.234, nats: async () => 0 })).toEqual({
      status: 'UP', checks: { database: { status: 'UP', latencyMs: 1.2 }, nats: { status: 'UP', latencyMs: 0 } },
    });
  });

  it('is up when it needs nothing', async () => {
    expect(await runChecks({})).toEqual({ status: 'UP', checks: {} });
  });

  it('is down when one thing is, and does not tell why', async () => {
    const fail = async (): Promise<number> => {
      throw new Error('password authentication failed for postgres://canary');
    };
    const report = await runChecks({ database: fail, nats: async () => 1 });
    expect(report).toEqual({ status: 'DOWN', checks: { database: { status: 'DOWN', latencyMs: null }, nats: { status: 'UP', latencyMs: 1 } } });
  });

  it('is down when a check throws before it waits', async () => {
    const report = await runChecks({
      database: () => {
        throw new Error('closed');
      },
    });
    expect(report.status).toBe('DOWN');
  });

  it('is down when a check takes longer than two seconds, and does not wait any longer', async () => {
    jest.useFakeTimers();
    const report = runChecks({ database: () => new Promise(() => {}), nats: async () => 1 });
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await report).toEqual({ status: 'DOWN', checks: { database: { status: 'DOWN', latencyMs: null }, nats: { status: 'UP', latencyMs: 1 } } });
  });

  it('leaves no timer behind', async () => {
    jest.useFakeTimers();
    await runChecks({ database: async () => 1 });
    expect(jest.getTimerCount()).toBe(0);
  });
});
