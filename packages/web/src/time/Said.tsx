import { Fragment } from 'react';
import { At } from './At.tsx';

const INSTANT = /(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)/;

/** A sentence of the server's, with the instants in it as they are shown everywhere. */
export function Said({ text, timeZone }: { readonly text: string; readonly timeZone: string }) {
  return text.split(INSTANT).map((part, place) =>
    // The odd ones are what the pattern caught.
    place % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
      <At key={place} at={part} timeZone={timeZone} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Fragment key={place}>{part}</Fragment>
    ),
  );
}
