/** The languages in which the server itself writes pages. */
export type ReaderLanguage = 'en' | 'de';

/**
 * The language that a reader wants most of those that we have, by the header `Accept-Language` (RFC 9110); English where it asks for none of them.
 *
 * @example readerLanguage('de-AT,de;q=0.9,en;q=0.8') // 'de'
 */
export function readerLanguage(header: string | undefined): ReaderLanguage {
  const wanted = (header ?? '')
    .split(',', 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((one) => one.trim().toLowerCase());
      const quality = parameters.find((one) => one.startsWith('q='))?.slice(2) ?? '1';
      return { language: tag.split('-')[0], quality: Number(quality) };
    })
    .filter(({ language, quality }) => (language === 'en' || language === 'de') && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.language === 'de' ? 'de' : 'en';
}
