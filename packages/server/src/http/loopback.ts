/** Whether an address to listen on is this machine's own, which no other machine reaches. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(host);
}

/** An open server was to listen where other machines reach it. */
export class OpenToAllError extends Error {
  constructor(host: string) {
    super(
      `A server without sign-in would be open to every machine that reaches ${host}. Leave --host at 127.0.0.1, or start it without --open.`,
    );
    this.name = 'OpenToAllError';
  }
}
