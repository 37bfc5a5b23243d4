/** Hands a file to the reader. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file over by the next minute; until then the address has to stand.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** `incidents-breached-2016-03-07.csv`: of what a file holds, and the reader's day. */
export function fileName(title: string, ending: string, now: Date = new Date()): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `${words || 'table'}-${day}.${ending}`;
}
