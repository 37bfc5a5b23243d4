/** A part of a mail, decoded. */
export interface MailPart {
  readonly type: string;
  /** Name of the file; undefined for what is shown. */
  readonly name: string | undefined;
  readonly body: Buffer;
}

/** What a mail is about, decoded (RFC 2047). */
export function mailSubject(mail: string): string {
  const head = mail.split('\r\n\r\n', 1)[0]!.replaceAll(/\r\n[ \t]+/g, ' ');
  const written = /^subject: *(.*)$/im.exec(head)?.[1] ?? '';
  return written
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : decoded(word.replaceAll('_', ' '), 'quoted-printable').toString('utf8'),
    );
}

/** The text of a mail, line by line. */
export function mailLines(mail: string): readonly string[] {
  const text = mailParts(mail).find(({ type }) => type.startsWith('text/plain'))!;
  return text.body.toString('utf8').split(/\r?\n/);
}

/** The parts of a mail as it travelled, those within parts too (RFC 2045). */
export function mailParts(mail: string): MailPart[] {
  const [head = '', ...rest] = mail.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const headers = head.replaceAll(/\r\n[ \t]+/g, ' ');
  const of = (name: string) => new RegExp(`^${name}: *(.*)$`, 'im').exec(headers)?.[1] ?? '';
  const type = of('content-type');
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (boundary !== undefined)
    return body
      .split(`--${boundary}`)
      .slice(1, -1)
      .flatMap((part) => mailParts(part.replace(/^\r\n/, '')));
  const name = /filename="?([^";]+)"?/.exec(of('content-disposition'))?.[1];
  return [{ type, name, body: decoded(body, of('content-transfer-encoding')) }];
}

function decoded(body: string, encoding: string): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body);
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}
