import type { ReadProgress } from '@tallystick/connectors';

/** How often a line of progress is drawn again, ms. */
const REDRAW_MS = 100;

/** Shows how far a reading has come, on a terminal only; `clear` leaves no trace of it. */
export function progressLine(out: NodeJS.WriteStream): {
  show(progress: ReadProgress): void;
  clear(): void;
} {
  const line = drawnLine(out);
  return {
    show({ bytes, totalBytes, records }) {
      const share = totalBytes ? ` ${Math.floor((bytes / totalBytes) * 100)} %` : '';
      const megabytes = (bytes / 1e6).toFixed(1);
      line.show(
        `Reading evidence${share} \u00b7 ${megabytes} MB \u00b7 ${records.toLocaleString('en')} records`,
      );
    },
    clear: line.clear,
  };
}

/** A line that is drawn over again, on a terminal only; `clear` leaves no trace of it. */
export function drawnLine(out: NodeJS.WriteStream): {
  /** Whether there is a terminal to show it. */
  readonly isShown: boolean;
  show(text: string): void;
  clear(): void;
} {
  const isShown = out.isTTY;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let isDrawn = false;
  return {
    isShown,
    show(text) {
      const now = performance.now();
      if (!isShown || now - drawnAt < REDRAW_MS) return;
      drawnAt = now;
      isDrawn = true;
      out.write(`\r\u001b[K${text}`);
    },
    clear() {
      if (isDrawn) out.write('\r\u001b[K');
      isDrawn = false;
    },
  };
}
