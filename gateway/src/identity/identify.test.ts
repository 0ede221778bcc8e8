import { describe, expect, it } from '@jest/globals';
import { noAuthentication } from './authenticate.ts';
import { createIdentify, createAnonymous } from './identify.ts';
import type { Shown } from './identify.ts';

const partner = { id: 'a', name: 'A', contract: 'small', costPerSecond: 1, costBurst: 2 };
const shown: Shown = { authorization: undefined, address: '10.0.0.1', headers: { 'x-tenant': 'blue' } };
const identify = createIdentify({ authenticate: noAuthentication, admitPartner: () => ({ partner, whenRevoked: () => () => {} }), variant: 'main', forward: ['x-tenant', 'x-missing'] });

describe('who asks', () => {
  it('is accounted by its address, and asks the whole graph', async () => {
    expect(await identify(shown)).toMatchObject({ client: { key: 'ip:10.0.0.1', kind: 'anonymous' }, variant: 'main', caller: { client: 'anonymous' }, forwarded: { 'x-tenant': 'blue' } });
  });

  it('is accounted as a partner with its key, whoever it acts for, and asks the graph of its contract', async () => {
    expect(await identify({ ...shown, apiKey: 'sg_a' })).toMatchObject({ client: { key: 'partner:a', kind: 'partner', partner }, variant: 'small', caller: { client: 'partner:a' } });
  });

  it('shares answers with nobody whose answer could be another', async () => {
    const classes = await Promise.all([shown, { ...shown, apiKey: 'sg_a' }, { ...shown, headers: { 'x-tenant': 'red' } }].map(async (each) => (await identify(each)).accessClass));
    expect(new Set(classes).size).toBe(3);
    expect((await identify({ ...shown, address: '10.0.0.2' })).accessClass).toBe(classes[0]);
  });

  it('that asks again from the same place is who it was; with a key, from elsewhere or with another end it is somebody else', async () => {
    let expiresAt = 1;
    const { caller } = await noAuthentication(undefined);
    const again = createIdentify({ authenticate: async () => ({ caller, expiresAt }), admitPartner: (key) => ({ partner: { ...partner, id: key }, whenRevoked: () => () => {} }), variant: 'main', forward: [] });
    const first = await again(shown);
    expect(await again(shown)).toBe(first);
    expect([await again({ ...shown, apiKey: 'a' }), await again({ ...shown, apiKey: 'b' })]).toMatchObject([{ client: { key: 'partner:a' } }, { client: { key: 'partner:b' } }]);
    expect(await again(shown)).toBe(first);
    expect(await again({ ...shown, address: '10.0.0.2' })).toMatchObject({ address: '10.0.0.2', client: { key: 'ip:10.0.0.2' } });
    expiresAt = 2;
    expect(await again(shown)).toMatchObject({ expiresAt: 2, address: '10.0.0.1' });
  });

  it('is nobody where nothing is shown, the same for the same address', () => {
    const anonymous = createAnonymous('main');
    const first = anonymous('10.0.0.1');
    expect(first).toMatchObject({ caller: { roles: [], client: 'anonymous' }, expiresAt: Number.POSITIVE_INFINITY, variant: 'main', forwarded: {}, client: { key: 'ip:10.0.0.1' } });
    expect([anonymous('10.0.0.1') === first, anonymous('10.0.0.2').address]).toEqual([true, '10.0.0.2']);
  });

  it('is asked for no key where nobody is asked who they are', async () => {
    const free = createIdentify({ authenticate: noAuthentication, admitPartner: undefined, variant: 'main', forward: [] });
    expect(await free({ ...shown, apiKey: 'anything' })).toMatchObject({ client: { kind: 'anonymous' }, variant: 'main' });
  });
});
