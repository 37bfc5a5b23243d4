import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A request that a receiver got. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An HTTP server on loopback that keeps what it is sent, and answers as it is told. */
export async function httpReceiver() {
  const received: Received[] = [];
  const answers: { status: number; headers?: Record<string, string>; body?: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body });
      const { status, headers = {}, body: answer } = answers.shift() ?? { status: 200 };
      response.writeHead(status, headers).end(answer ?? (status < 300 ? 'ok' : 'not now'));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    /** Answers the next request so, and those after it well. */
    next: (status: number, headers?: Record<string, string>, answer?: string) =>
      void answers.push({
        status,
        ...(headers ? { headers } : {}),
        ...(answer === undefined ? {} : { body: answer }),
      }),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** A mail server on loopback that keeps what it is sent. */
export async function mailReceiver() {
  const mails: { readonly from: string; readonly to: readonly string[]; readonly text: string }[] = [];
  const refusals: number[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onRcptTo: ({ address }, _session, done) =>
      done(
        address.startsWith('nobody@')
          ? Object.assign(new Error('no such person'), { responseCode: 550 })
          : null,
      ),
    onData: (stream, { envelope }, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
      });
      stream.on('end', () => {
        const responseCode = refusals.shift();
        if (responseCode !== undefined) return done(Object.assign(new Error('not now'), { responseCode }));
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), text });
        done(null);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    /** Refuses the next mail, and takes those after it. */
    refuseNext: (code: number) => void refusals.push(code),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
