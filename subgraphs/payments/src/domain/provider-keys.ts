import { isId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';

/** The key under which the provider charges a payment once, however often it is asked. */
export function chargeKey({ orderId, attempt }: { readonly orderId: Id<'order'>; readonly attempt: number }): string {
  return `${orderId}:${attempt}`;
}

/** The order and attempt behind a charge's key; undefined when it is none of ours. */
export function parseChargeKey(key: string): { readonly orderId: Id<'order'>; readonly attempt: number } | undefined {
  const [orderId = '', attempt = '', ...rest] = key.split(':');
  if (rest.length > 0 || !isId('order', orderId) || !/^[1-9]\d{0,8}$/.test(attempt)) return undefined;
  return { orderId, attempt: Number(attempt) };
}

/** The key under which the provider takes a part of an authorised payment once. */
export function captureKey({ paymentId, number }: { readonly paymentId: Id<'pay'>; readonly number: number }): string {
  return `capture:${paymentId}:${number}`;
}

/** The payment and number behind a capture's key; undefined when it is none of ours. */
export function parseCaptureKey(key: string): { readonly paymentId: Id<'pay'>; readonly number: number } | undefined {
  return parseNumbered('capture', key);
}

/** The key under which the provider gives a refund's money back once. */
export function refundKey({ paymentId, number }: { readonly paymentId: Id<'pay'>; readonly number: number }): string {
  return `refund:${paymentId}:${number}`;
}

/** The payment and number behind a refund's key; undefined when it is none of ours. */
export function parseRefundKey(key: string): { readonly paymentId: Id<'pay'>; readonly number: number } | undefined {
  return parseNumbered('refund', key);
}

function parseNumbered(kind: string, key: string): { readonly paymentId: Id<'pay'>; readonly number: number } | undefined {
  const [prefix, paymentId = '', number = '', ...rest] = key.split(':');
  if (prefix !== kind || rest.length > 0 || !isId('pay', paymentId) || !/^[1-9]\d{0,8}$/.test(number)) return undefined;
  return { paymentId, number: Number(number) };
}
