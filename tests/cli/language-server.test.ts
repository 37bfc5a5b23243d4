import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../testing/command.ts';
import { LanguageClient } from '../testing/language-client.ts';

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly {
    readonly range: unknown;
    readonly severity: number;
    readonly code?: string;
    readonly codeDescription?: { readonly href: string };
    readonly message: string;
    readonly data?: unknown;
  }[];
}

const ACME = `${ROOT}examples/acme.agreement.yaml`;
const uri = pathToFileURL(ACME).href;
const TEXT = readFileSync(ACME, 'utf8');

describe('tallystick language-server', () => {
  let editor: LanguageClient;
  const open = (text: string, version = 1, as = uri) =>
    editor.notify('textDocument/didOpen', {
      textDocument: { uri: as, languageId: 'yaml', version, text },
    });
  const change = (text: string, version: number) =>
    editor.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  const published = (version: number) =>
    editor.notification<Published>(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri && params.version === version,
    );

  beforeEach(async () => {
    editor = new LanguageClient();
    await editor.request('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    editor.notify('initialized', {});
  });
  afterEach(() => editor.kill());

  it('shows the findings of lint in an agreement over a master, and ends as it is told', async () => {
    open(TEXT);
    const { diagnostics } = await published(1);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.every(({ severity }) => severity > 1)).toBe(true);
    expect(diagnostics[0]?.codeDescription?.href).toMatch(/\/docs\/lint\.md#[a-z-]+$/u);
    expect(await editor.end()).toBe(0);
    expect(editor.stderr).toBe('');
  });

  it('shows what is wrong while it is typed, only for the newest text, and how it is put right', async () => {
    open(TEXT);
    await published(1);
    change(TEXT.replace('indicator: shop-availability', 'indicatr: shop-availability'), 2);
    change(TEXT.replace('owner: shop-owner', 'owner: shop-ownr'), 3);
    const { diagnostics } = await published(3);
    const line = TEXT.split('\n').findIndex((one) => one.includes('owner: shop-owner'));
    const range = { start: { line, character: 11 }, end: { line, character: 20 } };
    expect(diagnostics).toMatchObject([{ code: 'unknown-reference', severity: 1, range }]);
    const actions = await editor.request('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics },
    });
    expect(actions).toMatchObject([
      { title: 'Write shop-owner', edit: { changes: { [uri]: [{ range, newText: 'shop-owner' }] } } },
    ]);
  });

  describe('at a place', () => {
    const at = (words: string, text = TEXT) => {
      const offset = text.indexOf(words.replace('‸', '')) + words.indexOf('‸');
      const before = text.slice(0, offset).split('\n');
      return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    };
    const ask = <T>(method: string, position: object, more: object = {}) =>
      editor.request<T>(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
    const lineOf = (words: string) => at(`‸${words}`).line;

    beforeEach(() => open(TEXT));

    it('tells what a word means, and what a name names, in a master too', async () => {
      const hover = (words: string) =>
        ask<{ contents: { value: string } }>('hover', at(words)).then(({ contents }) => contents.value);
      expect(await hover('reop‸ened: total')).toContain('**reopened**');
      expect(await hover('indicator: shop-avail‸ability')).toContain('**shop-availability** (indicator)');
      expect(await hover('use: alw‸ays')).toContain('From northwind-master.agreement.yaml.');
      expect(await ask('hover', at('# Hosting ‸and'))).toBeNull();
    });

    it('completes keys and names while the file is broken', async () => {
      const complete = async (words: string, version: number, text: string) => {
        change(text, version);
        const items = await ask<readonly { label: string }[]>('completion', at(words, text));
        return items.map(({ label }) => label);
      };
      const half = TEXT.replace('    owner: shop-owner\n', '    own');
      expect(await complete('    own‸', 2, half)).toContain('owner');
      const open = TEXT.replace('p1-resolved:\n', 'p1-resolved: { calendar: [\n');
      expect(await complete('- { use: off‸ice }', 3, open)).toEqual(['office', 'always']);
      const country = await complete('country: DE‸', 4, TEXT);
      expect(country).toEqual(expect.arrayContaining(['DE', 'NL']));
      expect(await complete('timeZone: Europe/Ber‸lin', 5, TEXT)).toContain('Europe/Berlin');
    });

    it('goes to definitions and finds uses', async () => {
      expect(await ask('definition', at('indicator: shop-avail‸ability'))).toMatchObject({
        uri,
        range: { start: { line: lineOf('  shop-availability:'), character: 2 } },
      });
      expect(await ask<{ uri: string }>('definition', at('use: alw‸ays'))).toMatchObject({
        uri: pathToFileURL(`${ROOT}examples/northwind-master.agreement.yaml`).href,
      });
      const context = { includeDeclaration: false };
      const uses = await ask<readonly unknown[]>('references', at('  time-to-re‸solve:'), { context });
      expect(uses).toHaveLength(2);
    });

    it('shows an outline', async () => {
      const symbols = await editor.request<readonly { name: string; children: readonly object[] }[]>(
        'textDocument/documentSymbol',
        { textDocument: { uri } },
      );
      const objectives = symbols.find(({ name }) => name === 'objectives');
      expect(objectives?.children[0]).toMatchObject({ name: 'shop-up', detail: 'The shop is up' });
    });
  });

  it('lays a file out, and leaves one that is no YAML as it is', async () => {
    const format = () =>
      editor.request<readonly { newText: string }[]>('textDocument/formatting', {
        textDocument: { uri },
        options: { tabSize: 2, insertSpaces: true },
      });
    open('apiVersion:   tallystick/v1\nkind: ServiceLevelAgreement\n');
    expect(await format()).toEqual([
      {
        range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } },
        newText: 'apiVersion: tallystick/v1\n',
      },
    ]);
    change('parties: { provider: [', 2);
    expect(await format()).toEqual([]);
  });

  it('leaves other files alone', async () => {
    const other = pathToFileURL(`${ROOT}compose.yaml`).href;
    open('services: { web: { image: x } }\n', 1, other);
    const { diagnostics } = await editor.notification<Published>(
      'textDocument/publishDiagnostics',
      (params) => params.uri === other,
    );
    expect(diagnostics).toEqual([]);
    const asked = { textDocument: { uri: other }, position: { line: 0, character: 2 } };
    expect(await editor.request('textDocument/hover', asked)).toBeNull();
    expect(await editor.request('textDocument/completion', asked)).toEqual([]);
  });

  it('ends when the editor is gone', async () => {
    expect(await editor.hangUp()).toBe(1);
  });
});
