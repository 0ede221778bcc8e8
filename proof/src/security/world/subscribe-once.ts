import type { Answer } from '../../clients/graphql-client.ts';

/** A subscription that is about something tells at once how it is; what tells of what is to come is quiet. */
const QUIET_MS = 300;
const PATIENCE_MS = 15_000;

/** Subscribes over WebSocket and answers with what came first; with neither data nor errors when nothing came and nothing was refused. */
export function subscribeOnce(url: string, payload: { query?: string; variables?: object; extensions?: object }, connectionParams: object = {}): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const done = (answer: Answer): void => {
      clearTimeout(quiet);
      socket.close();
      resolve(answer);
    };
    let quiet: NodeJS.Timeout | undefined;
    const on: Readonly<Record<string, (message: { payload: any }) => void>> = {
      connection_ack: () => {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
        quiet = setTimeout(() => done({ status: 200 }), payload.variables && Object.keys(payload.variables).length > 0 ? PATIENCE_MS : QUIET_MS);
      },
      next: ({ payload: first }) => done({ status: 200, ...first }),
      error: ({ payload: errors }) => done({ status: 200, errors }),
      complete: () => done({ status: 200 }),
    };
    socket.onopen = () => socket.send(JSON.stringify({ type: 'connection_init', payload: connectionParams }));
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data)) as { type: string; payload: unknown };
      on[message.type]?.(message);
    };
    socket.onclose = ({ code }) => done({ status: code });
  });
}
