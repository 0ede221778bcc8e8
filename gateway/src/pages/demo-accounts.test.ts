import { describe, expect, it } from '@jest/globals';
import { readDemoAccounts } from './demo-accounts.ts';

const ada = { email: 'ada@storegraph.example', password: 'secret', displayName: 'Ada', roles: ['CUSTOMER'] };

describe('demo accounts', () => {
  it('are read with what a log-in needs and nothing else', () => {
    expect(readDemoAccounts(JSON.stringify([{ ...ada, note: 'x' }]))).toEqual([ada]);
  });

  it.each(['{', '{}', '[null]', JSON.stringify([{ ...ada, roles: undefined }]), JSON.stringify([{ ...ada, email: '' }])])('are refused as %s without a password being shown', (text) => {
    expect(() => readDemoAccounts(text)).toThrow(/^is no JSON list/);
  });
});
