import { LANGUAGES, type Language } from '@tallystick/phrases';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

/** By which a reader asks for a language; see {@link chosenLanguage}. */
export const languageQuery = {
  language: z
    .enum(LANGUAGES)
    .optional()
    .describe('Of what people read of it; as the header Accept-Language asks where it is left out.'),
};

/** The language in which a document is written for whoever asks, which the answer tells. */
export function chosenLanguage(
  request: FastifyRequest<{ Querystring: { language?: Language | undefined } }>,
  reply: FastifyReply,
): Language {
  const language = request.query.language ?? readerLanguage(request.headers['accept-language']);
  // What is kept on the way is handed to those alone who ask for the same language.
  reply.header('vary', 'accept-language').header('content-language', language);
  return language;
}

/**
 * The language that a reader wants most of those that we have, by the header `Accept-Language` (RFC 9110); English where it asks for none of them.
 *
 * @example readerLanguage('de-AT,de;q=0.9,en;q=0.8') // 'de'
 */
export function readerLanguage(header: string | undefined): Language {
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
