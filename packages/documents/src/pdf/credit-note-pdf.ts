import { type Language, later, type Text } from '@tallystick/phrases';
import { type Speaker, speakerOf } from '@tallystick/phrases/speaker';
import type { Content } from 'pdfmake/interfaces.js';
import type { CreditNote } from '../credit-note.ts';
import { footer, pdfFile } from './file.ts';
import { agreementText, facts, LETTER_MARGIN, parties } from './letter.ts';
import { LINE } from './styles.ts';

/** What a note is called, by what it is of. */
const TITLES: Readonly<Record<CreditNote['kind'], Text>> = {
  credit: later('Credit note'),
  bonus: later('Bonus note'),
  'earn-back': later('Earn-back note'),
};

/** A credit note as a PDF on one A4 page or more, dated by the note: the same note gives the same bytes in each language. */
export async function creditNotePdf(note: CreditNote, language: Language = 'en'): Promise<Uint8Array> {
  const speaker = speakerOf(language);
  return pdfFile({
    title: `${speaker.t(TITLES[note.kind])} ${note.id}`,
    language,
    date: note.issued,
    pageMargins: LETTER_MARGIN,
    content: content(note, speaker),
    footer: footer(note.id, { sides: LETTER_MARGIN, above: 18 }),
  });
}

function content(note: CreditNote, speaker: Speaker): Content[] {
  const { t, amount, figure, sentence, period, day } = speaker;
  const { agreement, objective, currency, tax } = note;
  const money = (exact: string) => amount(`${exact} ${currency}`);
  const isDecided = note.computed !== note.decided;
  const before = /^-?0*(?:\.0*)?$/.test(note.issuedBefore)
    ? []
    : [[t('Given by earlier notes'), money(note.issuedBefore)]];
  const issued = { id: note.id, day: day(note.day), timeZone: note.timeZone };
  return [
    { text: t(TITLES[note.kind]), style: 'title', margin: [0, 0, 0, 2] },
    { text: t('{{id}}, issued on {{day}} ({{timeZone}})', issued), style: 'lead', margin: [0, 0, 0, 18] },
    parties({ from: note.provider, to: note.customer }, speaker),
    facts([
      [t('Agreement'), agreementText(agreement, speaker)],
      [t('For'), t('{{title}}, period {{period}}', { title: objective.title, period: period(note.period) })],
      [t('Credit'), t('No. {{number}} of the agreement', { number: String(note.credit) })],
    ]),
    { text: t('How it was worked out'), style: 'section', margin: [0, 18, 0, 4] },
    ...(note.working.length > 0
      ? note.working.map((text): Content => ({ text: sentence(text), margin: [0, 1, 0, 1] }))
      : [{ text: t('The rules of the agreement come to nothing for this period.') } as Content]),
    ...(isDecided
      ? [
          {
            text: t('The rules come to {{computed}}; the parties settled on {{decided}}.', {
              computed: money(note.computed),
              decided: money(note.decided),
            }),
            margin: [0, 6, 0, 0],
          } as Content,
        ]
      : []),
    { text: t('Amount'), style: 'section', margin: [0, 18, 0, 4] },
    amounts([
      ...before,
      [t('Net'), money(note.net)],
      [tax.rate === null ? t('Tax') : t('Tax, {{rate}}', { rate: figure(tax.rate) }), money(tax.amount)],
      [t('Total'), money(note.gross)],
    ] as [string, string][]),
    { text: sentence(tax.treatment), style: 'lead', margin: [0, 8, 0, 0] },
  ];
}

function amounts(rows: readonly (readonly [string, string])[]): Content {
  return {
    table: {
      widths: ['*', 'auto'],
      body: rows.map(([name, value], index) => {
        const bold = index === rows.length - 1;
        return [
          { text: name, bold },
          { text: value, bold, alignment: 'right' },
        ];
      }),
    },
    layout: {
      hLineWidth: (row) => (row === 0 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => LINE,
      paddingLeft: () => 0,
      paddingRight: () => 0,
    },
  };
}
