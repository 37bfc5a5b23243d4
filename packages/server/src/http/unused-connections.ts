import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Lets go, when the server closes, of connections on which nothing was ever asked: browsers open some in advance, and Node.js would wait a minute for their
 * first request before it ends.
 */
export function dropUnusedConnections(app: FastifyInstance): void {
  const unused = new Set<Socket>();
  let isClosing = false;
  app.server.on('connection', (socket) => {
    if (isClosing) socket.destroy();
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  app.server.on('request', ({ socket }) => unused.delete(socket));
  app.addHook('preClose', async () => {
    isClosing = true;
    for (const socket of unused) if (socket.bytesRead === 0) socket.destroy();
  });
}
