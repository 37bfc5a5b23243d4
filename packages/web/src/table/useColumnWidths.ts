import { useLayoutEffect } from 'react';

/** Keeps the columns of a table as wide as its first rows make them, so that they stay while other rows scroll by. */
export function useColumnWidths(frame: HTMLElement, columns: number): void {
  useLayoutEffect(() => {
    const table = frame.querySelector('table');
    const heads = [...(table?.querySelectorAll<HTMLElement>('th[scope=col]') ?? [])];
    if (!table || heads.length !== columns) return;
    const waiting = requestAnimationFrame(() => {
      const whole = table.offsetWidth;
      const widths = heads.map((head) => head.offsetWidth / whole);
      heads.forEach((head, index) => {
        head.style.width = `${100 * (widths[index] ?? 0)}%`;
      });
      table.style.tableLayout = 'fixed';
    });
    return () => {
      cancelAnimationFrame(waiting);
      table.style.tableLayout = '';
      for (const head of heads) head.style.width = '';
    };
  }, [frame, columns]);
}
