const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What Word shows as a file's properties (ECMA-376 part 2, core properties), with a given date instead of today. */
export function coreProperties({
  title,
  date,
  language,
}: {
  readonly title: string;
  readonly date: string;
  readonly language: string;
}): string {
  const escaped = title.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
  const dated = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped}</dc:title><dc:creator>Tallystick</dc:creator><dc:language>${language}</dc:language>${dated('created')}${dated('modified')}</cp:coreProperties>`;
}
