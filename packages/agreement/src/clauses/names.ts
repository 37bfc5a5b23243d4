/** How ids are written: letters, digits and hyphens; stable, never shown where a title is given. */
export const ID = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/u,
  expected: 'an id (letters, digits and hyphens, at most 64)',
};
