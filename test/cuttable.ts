import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface Cuttable {
  url: string;
  /** Every connection breaks, and new ones are refused. */
  cut(): Promise<void>;
  /** Connections stay, and nothing comes through any more. */
  freeze(): void;
  mend(): Promise<void>;
}

/** A way to a server that can be cut, frozen and mended: the same address on another port. */
export async function cuttable(address: string): Promise<Cuttable> {
  const target = new URL(address);
  const sockets = new Set<Socket>();
  let frozen = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const pairs: [Socket, Socket][] = [
      [near, far],
      [far, near],
    ];
    for (const [from, to] of pairs) {
      sockets.add(from);
      from.on('data', (bytes) => frozen || to.write(bytes));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    return bound !== null && typeof bound === 'object' ? bound.port : 0;
  };
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  const port = await listen(0);
  const url = new URL(address);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    async cut() {
      drop();
      if (!server.listening) return;
      server.close();
      await once(server, 'close');
    },
    freeze: () => {
      frozen = true;
    },
    async mend() {
      if (frozen) drop();
      frozen = false;
      if (!server.listening) await listen(port);
    },
  };
}
