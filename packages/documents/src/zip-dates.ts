const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** Length of the record at the end of a zip file without a comment. */
const END_LENGTH = 22;

/**
 * The zip file with one date on all of its entries, instead of the moment at which each was packed.
 * @param date `YYYY-MM-DD`; zip files know days from 1980 on, and an earlier one is taken as the first of them.
 * @throws Error where the bytes are no plain zip file.
 */
export function withDate(zip: Uint8Array, date: string): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  const stamp = dosDate(date);
  const end = bytes.length - END_LENGTH;
  expect(view, end, END_OF_DIRECTORY);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < view.getUint16(end + 10, true); entry++) {
    expect(view, at, DIRECTORY_ENTRY);
    const local = view.getUint32(at + 42, true);
    expect(view, local, LOCAL_ENTRY);
    view.setUint32(at + 12, stamp, true);
    view.setUint32(local + 10, stamp, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

/** Midnight of the day in the form of MS-DOS: seven bits for years from 1980, four for months, five for days, then the time. */
function dosDate(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (year < 1980) return dosDate('1980-01-01');
  return (((Math.min(year, 2107) - 1980) << 25) | (month << 21) | (day << 16)) >>> 0;
}

function expect(view: DataView, at: number, signature: number): void {
  if (at < 0 || view.getUint32(at, true) !== signature) throw new Error('These bytes are no plain zip file.');
}
