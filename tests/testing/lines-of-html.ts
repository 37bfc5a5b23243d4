/** What an HTML page shows, a line for each thing on it. */
export function linesOfHtml(html: string): readonly string[] {
  return html
    .replace(/^[\s\S]*<body>/u, '')
    .replaceAll(/<[^>]*>/gu, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
