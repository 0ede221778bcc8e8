import { createHmac } from 'node:crypto';

/** What a header says of a body: who sent it, and when. HMAC-SHA256 over `t.body`. */
export function sign(body: string | Buffer, secret: string, at: Date): string {
  const time = Math.floor(at.getTime() / 1000);
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.`).update(body).digest('hex')}`;
}
