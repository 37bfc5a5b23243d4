import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { ROOT, TALLYSTICK } from './command.ts';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** What an editor is to the language server: a process, and messages framed by hand, so that no library of the server's hides a fault. */
export class LanguageClient {
  readonly #child: ChildProcess;
  readonly #waiting: { matches: (message: Message) => boolean; take: (message: Message) => void }[] = [];
  readonly #unread: Message[] = [];
  #buffer = Buffer.alloc(0);
  #lastId = 0;
  stderr = '';

  constructor(cwd = ROOT) {
    this.#child = spawn(process.execPath, [TALLYSTICK, 'language-server', '--stdio'], { cwd });
    this.#child.stdout?.on('data', (chunk: Buffer) => this.#read(chunk));
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.stderr += chunk.toString();
    });
  }

  /** The answer to a request; an error of the server's is thrown. */
  async request<T>(method: string, params: unknown): Promise<T> {
    const id = ++this.#lastId;
    this.#send({ id, method, params });
    const { result, error } = await this.#next(
      (message) => message.id === id && message.method === undefined,
    );
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as T;
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** The parameters of the next notification of a kind that the test takes. */
  async notification<T>(method: string, matches: (params: T) => boolean): Promise<T> {
    const message = await this.#next((one) => one.method === method && matches(one.params as T));
    return message.params as T;
  }

  /** Ends the server as an editor does, and gives its exit code. */
  async end(): Promise<number | null> {
    await this.request('shutdown', undefined);
    this.notify('exit', undefined);
    if (this.#child.exitCode === null) await once(this.#child, 'exit');
    return this.#child.exitCode;
  }

  /** Lets go of the server's input, as an editor that died, and gives the exit code. */
  async hangUp(): Promise<number | null> {
    this.#child.stdin?.end();
    if (this.#child.exitCode === null) await once(this.#child, 'exit');
    return this.#child.exitCode;
  }

  /** For the end of a test that failed. */
  kill(): void {
    this.#child.kill();
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#child.stdin?.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  #next(matches: (message: Message) => boolean): Promise<Message> {
    const index = this.#unread.findIndex(matches);
    const [read] = index < 0 ? [] : this.#unread.splice(index, 1);
    if (read) return Promise.resolve(read);
    return new Promise((take) => this.#waiting.push({ matches, take }));
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const header = this.#buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/iu.exec(this.#buffer.toString('latin1', 0, header))?.[1]);
      const end = header + 4 + length;
      if (header < 0 || this.#buffer.length < end) return;
      const message = JSON.parse(this.#buffer.toString('utf8', header + 4, end)) as Message;
      this.#buffer = this.#buffer.subarray(end);
      const index = this.#waiting.findIndex(({ matches }) => matches(message));
      const [waiter] = index < 0 ? [] : this.#waiting.splice(index, 1);
      if (waiter) waiter.take(message);
      else this.#unread.push(message);
    }
  }
}
