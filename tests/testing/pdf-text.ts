import { inflateSync } from 'node:zlib';

/**
 * The letters that a PDF of ours shows, in the order in which they are drawn: the glyphs of each page, by the
 * table that each embedded font brings for readers and searches (ToUnicode).
 */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = '', font = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/gu)) {
      const unicode = /\/ToUnicode (\d+) 0 R/u.exec(objects.get(font)?.head ?? '')?.[1];
      if (unicode !== undefined) fonts.set(name, lettersOf(objects.get(unicode)!.stream));
    }
  }
  const pages = [...objects.values()].filter(({ stream }) => stream.includes(' Tf'));
  return pages.map(({ stream }) => shown(stream, fonts)).join('\n');
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsOf(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/gu)) {
    const [, number = '', content = ''] = found;
    const [head = '', packed] = content.split(/\nstream\n/u);
    const bytes =
      packed === undefined ? undefined : Buffer.from(packed.replace(/\nendstream$/u, ''), 'latin1');
    const stream = bytes && head.includes('/FlateDecode') ? inflateSync(bytes) : bytes;
    objects.set(number, { head, stream: stream?.toString('latin1') ?? '' });
  }
  return objects;
}

/** Glyph numbers and their letters: `<0000> <00ff> [<0041> <0042> …]`. */
function lettersOf(table: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, first = '', list = ''] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gu)) {
    [...list.matchAll(/<([0-9a-f ]*)>/gu)].forEach(([, code = ''], index) => {
      letters.set(
        Number.parseInt(first, 16) + index,
        Buffer.from(code.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
      );
    });
  }
  return letters;
}

function shown(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> | undefined;
  let text = '';
  for (const [, name, drawn] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/gu)) {
    if (name !== undefined) font = fonts.get(name);
    for (const [, glyphs = ''] of (drawn ?? '').matchAll(/<([0-9a-f]*)>/gu)) {
      for (const glyph of glyphs.match(/.{4}/gu) ?? []) text += font?.get(Number.parseInt(glyph, 16)) ?? '';
    }
  }
  return text;
}
