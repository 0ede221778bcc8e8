import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that a test can watch and cut. */
export interface TcpProxy {
  /** The server's url, by way of the proxy. */
  readonly url: string;
  /** How many connections are open. */
  connections(): number;
  /** Ends all connections and takes no more until `mend`. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Opens a way to the server of a url. `watch` is called for each connection and sees what the client sends over it. */
export async function openProxy(url: string, watch?: () => (sent: Buffer) => void): Promise<TcpProxy> {
  const target = new URL(url);
  const open = new Set<Socket>();
  let isCut = false;

  const server = createServer((client) => {
    if (isCut) return client.destroy();
    const upstream = connect(Number(target.port), target.hostname);
    const see = watch?.();
    if (see) client.on('data', see);
    client.pipe(upstream).pipe(client);
    open.add(client);
    const end = (): void => {
      open.delete(client);
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) socket.setNoDelay(true).on('error', end).on('close', end);
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const cutAll = (): void => open.forEach((socket) => socket.destroy());
  return {
    url: Object.assign(new URL(url), { hostname: '127.0.0.1', port: String((server.address() as AddressInfo).port) }).href,
    connections: () => open.size,
    cut: () => {
      isCut = true;
      cutAll();
    },
    mend: () => {
      isCut = false;
    },
    close: () => {
      cutAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
