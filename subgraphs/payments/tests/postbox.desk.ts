import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { sign } from '@storegraph/simulator/sign';

/** A webhook on its way. */
export interface Letter {
  readonly body: string;
  readonly signature: string;
}

/** What lies between the provider and payments: forwards webhooks and remembers them, or keeps them back. */
export type Postbox = Awaited<ReturnType<typeof openPostbox>>;

/** Opens one that forwards. */
export async function openPostbox() {
  const letters: Letter[] = [];
  let target = '';
  let isHeld = false;

  const post = async ({ body, signature }: Letter): Promise<number> => {
    const headers = { 'content-type': 'application/json', 'provider-signature': signature };
    return (await fetch(target, { method: 'POST', headers, body })).status;
  };

  const server = createServer((request, response) => {
    void text(request).then(async (body) => {
      const letter = { body, signature: String(request.headers['provider-signature']) };
      letters.push(letter);
      response.statusCode = isHeld ? 200 : await post(letter).catch(() => 503);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    forwardTo: (url: string) => {
      target = url;
    },
    /** From now on the provider believes its webhooks were taken, and payments hears of none. */
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
    },
    /** The webhooks about an order. */
    about: (orderId: string) => letters.filter(({ body }) => body.includes(orderId)),
    /** Brings a webhook to payments and answers the status. */
    post,
    /** Signs a webhook and brings it to payments. */
    send: (content: object | string, secret: string, at = new Date()) => {
      const body = typeof content === 'string' ? content : JSON.stringify(content);
      return post({ body, signature: sign(body, secret, at) });
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
