import { parseInstant, toLocal, zoneRules } from '@tallystick/time';
import { GERMAN } from './german/catalogue.ts';
import { germanBook, germanTexts } from './german/german.ts';
import { SENTENCES } from './german/sentences/book.ts';
import { dateText, figureText, groupDigits, type Language, NOTATIONS } from './notation.ts';
import { periodText } from './period.ts';
import { emptyTexts, type Say, type SayCounted, sayingOf, type Text, type Values } from './text.ts';

/** Says what is written for people, a document or a mail, in one language. Of English all that is stored stays as it was stored. */
export interface Speaker {
  readonly language: Language;
  readonly t: Say;
  readonly counted: SayCounted;
  /** A sentence or a word that the server, the engine or the language stored in English; as it is where it is none that we know. */
  readonly sentence: (english: string) => string;
  /** A figure with what belongs to it: `99.913 %`, `at most 4 h`. */
  readonly figure: (text: string) => string;
  /** An exact decimal, with its currency: `1200.00 EUR`. */
  readonly amount: (text: string) => string;
  /** A period by its id: `2016-03`. */
  readonly period: (id: string) => string;
  /** A civil day: `2016-03-07`. */
  readonly day: (date: string) => string;
  /** An instant in ISO 8601: in English as it is, in UTC, without the milliseconds where there are none; else as the wall clock of a zone shows it, which the text around it names. */
  readonly instant: (written: string, timeZone: string) => string;
}

const speakers = new Map<Language, Speaker>();

/** Who speaks a language. German is made ready when it is first asked for. */
export function speakerOf(language: Language): Speaker {
  const known = speakers.get(language) ?? (language === 'de' ? german() : english());
  speakers.set(language, known);
  return known;
}

function english(): Speaker {
  const asItIs = (text: string) => text;
  return {
    ...said('en', {}),
    ...{ sentence: asItIs, figure: asItIs, amount: asItIs, period: asItIs, day: asItIs },
    instant: (written) => written.replace('.000Z', 'Z'),
  };
}

function german(): Speaker {
  const notation = NOTATIONS.de;
  const book = germanBook(Object.values(SENTENCES));
  const sentence = (text: string) => book(text) ?? text;
  return {
    ...said('de', germanTexts(GERMAN)),
    sentence,
    figure: (text) => book(text) ?? figureText(text, notation),
    amount: (text) => text.replace(/^-?\d+(?:\.\d+)?/, (decimal) => groupDigits(decimal, notation)),
    period: (id) => periodText(id, notation),
    day: (date) => dateText(date, notation),
    instant: (written, timeZone) => {
      const { hour, minute, second, ...day } = toLocal(zoneRules(timeZone), parseInstant(written));
      const clock = [hour, minute, ...(second === 0 ? [] : [second])];
      return `${notation.date(day)}, ${clock.map((part) => String(part).padStart(2, '0')).join(':')}`;
    },
  };
}

/** What is said of our own texts. */
function said(
  language: Language,
  resources: Readonly<Record<string, string>>,
): Pick<Speaker, 'language' | 't' | 'counted'> {
  const texts = emptyTexts(language);
  texts.addResourceBundle(language, 'translation', resources, true, true);
  const saying = sayingOf(texts);
  return {
    language,
    t: (english: string | Text, values: Values = {}) => saying.text(english, values),
    counted: (count, one, other, ...[values]) => saying.counted(count, one, other, { ...values }),
  };
}
