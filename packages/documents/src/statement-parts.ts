import type { Speaker } from '@tallystick/phrases/speaker';
import type { StatementCredit, StatementDocument, StatementFigure } from './statement.ts';
import { creditKind, openClaimKind } from './statement-words.ts';

/** A part of a statement as people read it, in one language: what its pages and its PDF have in common. */
export interface StatementPart {
  readonly heading: string;
  readonly lead?: string;
  readonly columns: readonly StatementColumn[];
  /** A row a thing, a cell a column; the first one names it. */
  readonly rows: readonly (readonly StatementCell[])[];
}

/** A column of a part's table; numbers stand at its right. */
export interface StatementColumn {
  readonly head: string;
  readonly isNumber?: boolean;
}

/** What stands in a row under a column. */
export type StatementCell = string | StatementLines;

/** A cell of several lines. */
export interface StatementLines {
  readonly lines: readonly string[];
  /** What stands below them, and says more. */
  readonly more?: string;
  /** Of a status, by which it is coloured. */
  readonly verdict?: 'met' | 'missed';
}

/** The parts of a statement that have something to say, in order. */
export function statementParts(statement: StatementDocument, speaker: Speaker): readonly StatementPart[] {
  return [
    ...changes(statement, speaker),
    promises(statement, speaker),
    credits(statement, speaker),
    exclusions(statement, speaker),
    remedies(statement, speaker),
    openClaims(statement, speaker),
    ...quality(statement, speaker),
  ].filter(({ rows, lead }) => rows.length > 0 || lead !== undefined);
}

function changes({ changes: all }: StatementDocument, { t, counted, sentence }: Speaker): StatementPart[] {
  if (!all) return [];
  return [
    {
      heading: t('What changed'),
      lead: counted(
        all.recordsSince,
        '{{count}} record came since the revision before.',
        '{{count}} records came since the revision before.',
      ),
      columns: [{ head: t('What') }, { head: t('Before') }, { head: t('Now') }],
      rows: all.differences.map(({ what, before, after }) => [what, before, after].map(sentence)),
    },
  ];
}

function promises({ content }: StatementDocument, speaker: Speaker): StatementPart {
  const { t, figure, sentence, period } = speaker;
  return {
    heading: t('Promises'),
    columns: [
      { head: t('Promise') },
      { head: t('Period') },
      { head: t('Target'), isNumber: true },
      { head: t('Attained'), isNumber: true },
      { head: t('Status') },
      { head: t('Budget used'), isNumber: true },
      { head: t('Coverage'), isNumber: true },
    ],
    rows: content.objectives.map((one) => [
      { lines: [one.title], more: sentence(one.promise) },
      period(one.period),
      figure(one.target),
      attained(one, speaker),
      status(one, speaker),
      figure(one.budgetUsed ?? '–'),
      figure(one.coverage ?? '–'),
    ]),
  };
}

function attained(one: Pick<StatementFigure, 'attained'>, { t, figure }: Speaker): string {
  return one.attained === null ? t('no figure') : figure(one.attained);
}

function status(one: StatementFigure, speaker: Speaker): StatementLines {
  const { t, sentence } = speaker;
  return {
    lines: [sentence(one.status)],
    ...(one.status === 'met' || one.status === 'missed' ? { verdict: one.status } : {}),
    ...(one.ifAccepted && {
      more: t('{{status}} ({{figure}}) were every claim accepted', {
        status: sentence(one.ifAccepted.status),
        figure: attained(one.ifAccepted, speaker),
      }),
    }),
  };
}

function credits({ content, agreement }: StatementDocument, speaker: Speaker): StatementPart {
  const { t, sentence, amount, period } = speaker;
  const row = (one: StatementCredit): readonly StatementCell[] => [
    one.kind === 'credit' ? one.objective : `${one.objective}, ${creditKind(one.kind, speaker)}`,
    period(one.period),
    { lines: one.explanation.map(sentence) },
    one.clause,
    amount(`${one.amount} ${agreement.currency}`),
  ];
  return {
    heading: t('Credits'),
    ...(content.credits.length === 0 ? { lead: t('None are due.') } : {}),
    columns: [
      ...[t('For'), t('Period'), t('How it was worked out'), t('Clause')].map((head) => ({ head })),
      { head: t('Amount'), isNumber: true },
    ],
    rows: content.credits.map(row),
  };
}

function exclusions({ content, agreement }: StatementDocument, speaker: Speaker): StatementPart {
  const { t, sentence, instant } = speaker;
  const heads = [t('Exclusion'), t('Clause'), t('From'), t('To'), t('State'), t('Reason')];
  return {
    heading: t('What did not count'),
    columns: heads.map((head) => ({ head })),
    rows: content.exclusions.map((one) => [
      ...[one.id, one.clause, instant(one.from, agreement.timeZone), instant(one.to, agreement.timeZone)],
      ...[sentence(one.state), one.reason ?? ''],
    ]),
  };
}

function remedies({ content, agreement }: StatementDocument, { t, instant }: Speaker): StatementPart {
  return {
    heading: t('Remedies'),
    columns: [{ head: t('Remedy') }, { head: t('Due') }],
    rows: content.remedies.map(({ title, due }) => [
      title,
      due === null ? t('at once') : instant(due, agreement.timeZone),
    ]),
  };
}

function openClaims({ openClaims: all, agreement }: StatementDocument, speaker: Speaker): StatementPart {
  const { t, sentence, instant, amount } = speaker;
  return {
    heading: t('Open claims'),
    columns: [
      ...[t('Claim'), t('Of', { context: 'claim' }), t('Clause'), t('To be claimed before')].map((head) => ({
        head,
      })),
      { head: t('Amount'), isNumber: true },
    ],
    rows: (all ?? []).map((one) => [
      one.kind === 'credit' ? sentence(one.what) : one.what,
      openClaimKind(one.kind, speaker),
      one.clause,
      one.until === null ? '–' : instant(one.until, agreement.timeZone),
      one.amount === null ? '–' : amount(one.amount),
    ]),
  };
}

function quality({ dataQuality }: StatementDocument, { t, sentence, figure }: Speaker): StatementPart[] {
  if (!dataQuality) return [];
  return [
    {
      heading: t('Data quality'),
      columns: [{ head: t('Source') }, { head: t('Score'), isNumber: true }, { head: t('Made up of') }],
      rows: dataQuality.map(({ source, score, parts }) => [
        source,
        score === null ? t('no data') : figure(score),
        { lines: parts.map(({ says, share }) => `${sentence(says)}: ${figure(share)}`) },
      ]),
    },
  ];
}
