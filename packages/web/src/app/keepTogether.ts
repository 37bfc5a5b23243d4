/** Binds a number to its unit, so that no line breaks between them: `8 h 05 min`, `99.9 %`, `2,400.00 EUR`. */
export function keepTogether(text: string): string {
  return text
    .replace(/(\d) (?=(?:%|h|min|s|ms|[A-Z]{3})(?![A-Za-z]))/g, '$1\u00a0')
    .replace(/(h) (?=\d\d\u00a0min)/g, '$1\u00a0');
}
