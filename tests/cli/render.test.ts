import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, tallystick } from '../testing/command.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { unzipped } from '../testing/unzipped.ts';

const ACME = join(ROOT, 'examples/acme.agreement.yaml');

/** What the text must say of the example: from itself, from its master, and what holds by default. */
const SAID = {
  en: [
    'Acme hosting and support',
    'Keizersgracht 1, Amsterdam',
    '99.95\u00a0%',
    '12,000.00\u00a0EUR',
    '5\u00a0minutes',
    'Place and date',
  ],
  de: [
    'Acme hosting and support',
    'Keizersgracht 1, Amsterdam',
    '99,95\u00a0%',
    '12.000,00\u00a0EUR',
    '5\u00a0Minuten',
    'Ort und Datum',
  ],
} as const;
const LANGUAGES = ['en', 'de'] as const;

describe('tallystick render', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-render-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function rendered(format: string, language: string, name = 'contract'): Promise<Buffer> {
    const output = join(folder, `${name}-${language}.${format}`);
    const { code, stderr, stdout } = await tallystick([
      ...['render', ACME, '--format', format, '--language', language, '--output', output],
    ]);
    expect([code, stderr, stdout]).toEqual([0, '', '']);
    return readFileSync(output);
  }

  it.each(LANGUAGES)('writes a page (%s)', async (language) => {
    const page = (await rendered('html', language)).toString();
    for (const words of SAID[language]) expect(page).toContain(words);
    expect(page).toContain('id="objectives.shop-up"');
    expect((await tallystick(['render', ACME, '--language', language])).stdout).toBe(page);
  });

  it.each(LANGUAGES)('writes a PDF with the same text (%s)', async (language) => {
    const text = pdfText(await rendered('pdf', language)).replace(/\s+/gu, '');
    for (const words of SAID[language]) expect(text).toContain(words.replace(/\s+/gu, ''));
    expect(text).toContain('objectives.shop-up');
  });

  it.each(LANGUAGES)('writes a DOCX with headings, numbering and tables of Word (%s)', async (language) => {
    const parts = unzipped(await rendered('docx', language));
    const body = parts.get('word/document.xml')!;
    for (const words of SAID[language]) expect(body).toContain(words);
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toContain('<w:numPr>');
    expect(body).toContain('<w:tblHeader/>');
    expect(parts.get('word/footer1.xml')).toContain('PAGE');
    expect(parts.get('word/styles.xml')).toContain(language === 'de' ? 'w:val="de-DE"' : 'w:val="en-GB"');
  });

  it('writes the clauses as data', async () => {
    const contract = JSON.parse((await rendered('json', 'en')).toString());
    const clauses = contract.sections.flatMap(({ clauses }: { clauses: { id?: string }[] }) => clauses);
    expect(clauses.map(({ id }: { id?: string }) => id)).toContain('indicators.time-to-resolve');
  });

  it.each(['html', 'pdf', 'docx', 'json'])('writes the same bytes each time (%s)', async (format) => {
    const first = await rendered(format, 'en', 'first');
    await new Promise((resolve) => setTimeout(resolve, 2_100)); // zip files count in steps of two seconds
    expect((await rendered(format, 'en', 'second')).equals(first)).toBe(true);
  });

  it('says which languages there are, and where a file cannot be written', async () => {
    const unknown = await tallystick(['render', ACME, '--language', 'xx']);
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      expect.stringContaining('Allowed choices are en, de'),
    ]);
    const nowhere = await tallystick(['render', ACME, '--output', join(folder, 'no', 'folder.html')]);
    expect([nowhere.code, nowhere.stderr]).toEqual([
      2,
      expect.stringContaining('Its folder does not exist. Make the folder, or choose another.'),
    ]);
  });
});
