import type { ReadProgress } from '@tallystick/connectors';

/** How often a line of progress is drawn again, ms. */
const REDRAW_MS = 100;

/** Shows how far a reading has come, on a terminal only; `clear` leaves no trace of it. */
export function progressLine(out: NodeJS.WriteStream): {
  show(progress: ReadProgress): void;
  clear(): void;
} {
  let drawnAt = 0;
  let isDrawn = false;
  return {
    show({ bytes, totalBytes, records }) {
      const now = performance.now();
      if (!out.isTTY || now - drawnAt < REDRAW_MS) return;
      drawnAt = now;
      isDrawn = true;
      const share = totalBytes ? ` ${Math.floor((bytes / totalBytes) * 100)} %` : '';
      const megabytes = (bytes / 1e6).toFixed(1);
      out.write(
        `\r\u001b[KReading evidence${share} \u00b7 ${megabytes} MB \u00b7 ${records.toLocaleString('en')} records`,
      );
    },
    clear() {
      if (isDrawn) out.write('\r\u001b[K');
      isDrawn = false;
    },
  };
}
