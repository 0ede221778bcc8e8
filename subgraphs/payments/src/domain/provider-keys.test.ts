import { describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { captureKey, chargeKey, parseCaptureKey, parseChargeKey, parseRefundKey, refundKey } from './provider-keys.ts';

const [orderId, paymentId] = [newId('order'), newId('pay')];

describe('the provider\'s keys', () => {
  it('are read back as they were written', () => {
    expect(parseChargeKey(chargeKey({ orderId, attempt: 12 }))).toEqual({ orderId, attempt: 12 });
    expect(parseCaptureKey(captureKey({ paymentId, number: 2 }))).toEqual({ paymentId, number: 2 });
    expect(parseCaptureKey(refundKey({ paymentId, number: 2 }))).toBeUndefined();
    expect(parseRefundKey(refundKey({ paymentId, number: 3 }))).toEqual({ paymentId, number: 3 });
  });

  it.each(['', ':', 'x:1', `${orderId}`, `${orderId}:`, `${orderId}:0`, `${orderId}:01`, `${orderId}:1.5`, `${orderId}:1e3`, `${orderId}:1:1`, `${paymentId}:1`])(
    'that are not ours are no charge: %j', (key) => expect(parseChargeKey(key)).toBeUndefined(),
  );

  it.each(['', 'refund', `refund:${paymentId}`, `refund:${paymentId}:0`, `refund:${orderId}:1`, `charge:${paymentId}:1`, `refund:${paymentId}:1:1`])(
    'that are not ours are no refund: %j', (key) => expect(parseRefundKey(key)).toBeUndefined(),
  );
});
