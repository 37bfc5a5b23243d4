import type { Language } from '@tallystick/phrases';
import { type Speaker, speakerOf } from '@tallystick/phrases/speaker';
import type { Content } from 'pdfmake/interfaces.js';
import type { ClaimDocument } from '../claim.ts';
import { pdfFile } from './file.ts';
import { agreementText, facts, LETTER_MARGIN, parties } from './letter.ts';

/** A claim as a PDF on A4, dated by the claim, or by what it rests on while it is a draft: the same one gives the same bytes in each language. */
export async function claimPdf(claim: ClaimDocument, language: Language = 'en'): Promise<Uint8Array> {
  const speaker = speakerOf(language);
  const { t, period } = speaker;
  return pdfFile({
    title: [t('Claim of credits'), claim.agreement.title, period(claim.period.id)].join(', '),
    language,
    date: claim.made ?? claim.evidence.asOf,
    pageMargins: LETTER_MARGIN,
    content: content(claim, speaker),
  });
}

function content(claim: ClaimDocument, speaker: Speaker): Content[] {
  const { t, counted, amount, figure, sentence, period } = speaker;
  const { agreement, objective, evidence, proof, made, attained } = claim;
  const at = (written: string) => speaker.instant(written, agreement.timeZone);
  const { timeZone } = agreement;
  const span = { period: period(claim.period.id), from: at(claim.period.from), to: at(claim.period.to) };
  const by = at(claim.by);
  const rests = counted(
    evidence.records,
    'It rests on {{count}} record as of {{at}}, by rules {{rules}}.',
    'It rests on {{count}} records as of {{at}}, by rules {{rules}}.',
    { at: at(evidence.asOf), rules: evidence.rules },
  );
  return [
    { text: titleOf(claim, speaker), style: 'title', margin: [0, 0, 0, 2] },
    {
      text:
        made === null
          ? t('To be made before {{by}}', { by })
          : t('Made {{made}}; it was to be made before {{by}}', { made: at(made), by }),
      style: 'lead',
      margin: [0, 0, 0, 18],
    },
    parties({ from: claim.customer, to: claim.provider }, speaker),
    facts([
      [t('Agreement'), agreementText(agreement, speaker)],
      [t('Promise'), `${objective.title}: ${sentence(objective.promise)}`],
      [t('Period'), t('{{period}}, from {{from}} to {{to}}, in {{timeZone}}', { ...span, timeZone })],
      [t('Promised'), figure(claim.target)],
      [t('Attained'), attained === null ? t('no figure') : figure(attained)],
      [t('Amount'), amount(`${claim.amount} ${claim.currency}`)],
    ]),
    { text: t('How it was worked out'), style: 'section', margin: [0, 18, 0, 4] },
    ...claim.working.map((text): Content => ({ text: sentence(text), margin: [0, 1, 0, 1] })),
    { text: t('Proof'), style: 'section', margin: [0, 18, 0, 4] },
    {
      text: `${rests} ${t('The bundle that goes with it lets you work it out again and check every record without us.')}`,
    },
    ...(proof === null ? [] : [{ text: proof, style: 'lead', margin: [0, 4, 0, 0] } as Content]),
  ];
}

function titleOf({ made }: ClaimDocument, { t }: Speaker): string {
  return made === null ? t('Claim of credits (draft)') : t('Claim of credits');
}
