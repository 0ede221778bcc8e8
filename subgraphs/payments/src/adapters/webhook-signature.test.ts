import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { TOLERANCE_S, isSigned } from './webhook-signature.ts';

const now = new Date('2026-11-21T12:00:00Z');
const T = now.getTime() / 1000;
const BODY = '{"id":"whk_1"}';
const v1 = (secret: string, time: number | string = T, body = BODY) => createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');

const isTaken = (header: string | undefined, body = BODY) => isSigned({ header, body: Buffer.from(body), secrets: ['new', 'old'], now });

it('is taken for five minutes', () => expect(TOLERANCE_S).toBe(300));

describe('a webhook\'s signature', () => {
  it.each([
    ['the present secret', `t=${T},v1=${v1('new')}`],
    ['the one before', `t=${T},v1=${v1('old')}`],
    ['two secrets at once', `t=${T},v1=${v1('newer')},v1=${v1('new')}`],
    ['a scheme we do not know besides', `t=${T},v0=abc,v1=${v1('new')}`],
    ['spaces', `t=${T}, v1=${v1('new')}`],
    ['the oldest time that is taken', `t=${T - TOLERANCE_S},v1=${v1('new', T - TOLERANCE_S)}`],
    ['a clock that is ahead', `t=${T + TOLERANCE_S},v1=${v1('new', T + TOLERANCE_S)}`],
  ])('is taken with %s', (_what, header) => expect(isTaken(header)).toBe(true));

  it.each([
    ['nothing', undefined],
    ['an empty header', ''],
    ['no time', `v1=${v1('new')}`],
    ['no signature', `t=${T}`],
    ['an empty signature', `t=${T},v1=`],
    ['another secret', `t=${T},v1=${v1('guessed')}`],
    ['a secret that is empty', `t=${T},v1=${v1('')}`],
    ['a body that was changed', `t=${T},v1=${v1('new', T, '{"id":"whk_2"}')}`],
    ['a time that was changed', `t=${T + 1},v1=${v1('new')}`],
    ['a time too long ago', `t=${T - TOLERANCE_S - 1},v1=${v1('new', T - TOLERANCE_S - 1)}`],
    ['a time too far ahead', `t=${T + TOLERANCE_S + 1},v1=${v1('new', T + TOLERANCE_S + 1)}`],
    ['two times', `t=${T},t=${T - 9_999},v1=${v1('new')}`],
    ['a time that is none', `t=NaN,v1=${v1('new', 'NaN')}`],
    ['half a signature', `t=${T},v1=${v1('new').slice(0, 32)}`],
    ['a signature and more', `t=${T},v1=${v1('new')}00`],
    ['another scheme', `t=${T},v0=${v1('new')}`],
    ['text that is no hex', `t=${T},v1=${'zz'.repeat(32)}`],
  ])('is refused with %s', (_what, header) => expect(isTaken(header)).toBe(false));
});
