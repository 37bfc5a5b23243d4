import { unzipped } from './unzipped.ts';

/** The rows of each sheet of a workbook, by the heads of its first row: text as it is, numbers with their format (`0.5 as 0.000%`). */
export function xlsxCells(file: Buffer): ReadonlyMap<string, Record<string, string>[]> {
  const part = (name: string) => unzipped(file).get(name)!;
  const strings = all(part('xl/sharedStrings.xml'), /<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g).map(([, text]) =>
    plain(text!),
  );
  const formats = new Map(
    all(part('xl/styles.xml'), /numFmtId="(\d+)" formatCode="([^"]*)"/g).map(([, id, code]) => [
      id,
      plain(code!),
    ]),
  );
  const styles = all(part('xl/styles.xml').split('<cellXfs')[1]!, /<xf([^>]*)>/g).map(([, given]) =>
    formats.get(/numFmtId="(\d+)"/.exec(given!)?.[1]),
  );
  const names = all(part('xl/workbook.xml'), /<sheet [^>]*sheetId="(\d+)" name="([^"]*)"/g);
  return new Map(
    names.map(([, id, name]) => {
      const rows = all(part(`xl/worksheets/sheet${id}.xml`), /<row [^>]*>([\s\S]*?)<\/row>/g).map(([, row]) =>
        all(row!, /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|><v>([^<]*)<\/v><\/c>)/g).map(
          ([, column, given, value]) => {
            if (value === undefined) return [column!, ''] as const;
            if (/t="s"/.test(given!)) return [column!, strings[Number(value)]!] as const;
            return [column!, `${value} as ${styles[Number(/s="(\d+)"/.exec(given!)![1])]}`] as const;
          },
        ),
      );
      const [heads = [], ...rest] = rows;
      const headOf = new Map(heads);
      const named = rest.map((row) =>
        Object.fromEntries(row.map(([column, value]) => [headOf.get(column) ?? column, value])),
      );
      return [plain(name!), named] as const;
    }),
  );
}

function all(text: string, pattern: RegExp): RegExpMatchArray[] {
  return [...text.matchAll(pattern)];
}

function plain(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
