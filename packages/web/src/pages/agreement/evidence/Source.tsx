import type { SourceQualityReport } from '@tallystick/engine';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Empty } from '../../../app/Empty.tsx';
import { Figures } from '../../../app/Figures.tsx';
import { Section } from '../../../app/Section.tsx';
import { figureText, numberText } from '../../../i18n/notation.ts';
import { Phrase } from '../../../i18n/Phrase.tsx';
import { counted, later, type Text, t } from '../../../i18n/text.ts';
import { StatusMark } from '../../../status/StatusMark.tsx';
import { At } from '../../../time/At.tsx';
import { Duration } from '../../../time/Duration.tsx';
import styles from './evidence.module.css';

/** Rows of a list that are shown. */
const SHOWN = 5;

/** The marks of the status scale for the three grades; the word stands beside them. */
const MARKS = { good: 'met', fair: 'at risk', poor: 'missed' } as const;

const GRADES: Readonly<Record<NonNullable<SourceQualityReport['grade']>, Text>> = {
  good: later('good'),
  fair: later('fair'),
  poor: later('poor'),
};

interface SourceProps {
  readonly quality: SourceQualityReport;
  readonly agreement: string;
  readonly timeZone: string;
}

/** How far the evidence of a source can be relied on: a score, what it is made of, and what to look at. */
export function Source({ quality, agreement, timeZone }: SourceProps) {
  const { source, score, grade, parts, records, subjects, first, last, delayMs, duplicates } = quality;
  if (score === null || grade === null) {
    return (
      <Section title={source}>
        <Empty>
          {t(
            'No record of this source has come yet. It is named by the agreement, and measured from as soon as one does.',
          )}
        </Empty>
      </Section>
    );
  }
  return (
    <Section
      title={source}
      note={
        first !== null && last !== null ? (
          <Phrase
            text="{{records}} records about {{subjects}} subjects had happened by then, from {{first}} to {{last}}"
            parts={{
              records: numberText(records),
              subjects: numberText(subjects),
              first: <At at={first} timeZone={timeZone} />,
              last: <At at={last} timeZone={timeZone} />,
            }}
          />
        ) : (
          t('No record came, though some were due.')
        )
      }
      aside={
        <span className={styles.grade}>
          <StatusMark status={MARKS[grade]} />{' '}
          {t('{{score}}, {{grade}}', { score: figureText(String(score)), grade: t(GRADES[grade]) })}
        </span>
      }
    >
      <div className={styles.inside}>
        <Figures
          figures={parts.map(({ id, share }) => ({
            name: t(NAMES[id]),
            value: figureText(share),
            note: t(NOTES[id]),
          }))}
        />
        <p className="quiet">
          {delayMs && <Delay {...delayMs} />} {t('The score is the least of the shares.')}{' '}
          {duplicates > 0 &&
            counted(
              duplicates,
              '{{count}} record came again, which changes nothing and has no part in it.',
              '{{count}} records came again, which changes nothing and has no part in it.',
            )}
        </p>
        <Remarks quality={quality} agreement={agreement} timeZone={timeZone} />
      </div>
    </Section>
  );
}

function Delay({ p50, p95, p99 }: NonNullable<SourceQualityReport['delayMs']>) {
  if (p99 === 0) return t('Records are received at the instants at which they happened.');
  return (
    <Phrase
      text="Half of the records come within {{p50}}, 95 % within {{p95}}, 99 % within {{p99}}."
      parts={{
        p50: <Duration ms={p50} />,
        p95: <Duration ms={p95} />,
        p99: <Duration ms={p99} />,
      }}
    />
  );
}

const NOTES: Readonly<Record<SourceQualityReport['parts'][number]['id'], Text>> = {
  consistent: later('ids under which one thing was said'),
  punctual: later('records that came within the grace time'),
  clock: later('records that came after they happened'),
  usable: later('records that the evaluation could use'),
  mapped: later('records whose values the agreement knows'),
  covered: later('time with a record that was due'),
};

const NAMES: Readonly<Record<SourceQualityReport['parts'][number]['id'], Text>> = {
  consistent: later('Consistent'),
  punctual: later('Punctual'),
  clock: later('Clock'),
  usable: later('Usable'),
  mapped: later('Understood'),
  covered: later('Covered'),
};

function Remarks({ quality, agreement, timeZone }: SourceProps) {
  const remarks = remarksOf(quality, agreement, timeZone);
  if (remarks.length === 0) return <p>{t('Nothing needs a look.')}</p>;
  return (
    <ul className={styles.remarks}>
      {remarks.map(([key, remark]) => (
        <li key={key}>{remark}</li>
      ))}
    </ul>
  );
}

function remarksOf(
  {
    source,
    conflicts,
    late,
    ahead,
    furthestAheadMs,
    unusable,
    unmapped,
    coverage,
    silence,
  }: SourceQualityReport,
  agreement: string,
  timeZone: string,
): readonly (readonly [string, ReactNode])[] {
  const all: [string, ReactNode][] = [];
  if (conflicts > 0)
    all.push([
      'conflicts',
      t('Under {{conflicts}} ids different things were said; the record received first counts.', {
        conflicts,
      }),
    ]);
  if (late > 0)
    all.push(['late', t('{{late}} records came after the grace time of the agreement.', { late })]);
  if (ahead > 0)
    all.push([
      'ahead',
      <Phrase
        key="ahead"
        text="{{ahead}} records say to have happened after they came, by up to {{length}}: one of two clocks is wrong."
        parts={{ ahead: numberText(ahead), length: <Duration ms={furthestAheadMs} /> }}
      />,
    ]);
  for (const { id, message } of unusable.examples.slice(0, SHOWN)) {
    all.push([
      `unusable:${id}`,
      <>
        <Link to="/agreements/$id/record" params={{ id: agreement }} search={{ source, id }}>
          {id}
        </Link>
        : {message}
      </>,
    ]);
  }
  if (unusable.count > SHOWN)
    all.push([
      'unusable',
      t('And {{number}} more records that could not be used.', { number: unusable.count - SHOWN }),
    ]);
  for (const { field, value, records } of unmapped.values.slice(0, SHOWN)) {
    all.push([
      `${field} ${value}`,
      t('In {{records}} records {{field}} is “{{value}}”, a word that the agreement does not know.', {
        records,
        field,
        value,
      }),
    ]);
  }
  for (const { subject, probe, from, to } of coverage?.gaps.slice(0, SHOWN) ?? []) {
    all.push([
      `${subject} ${probe} ${from}`,
      <Phrase
        key={from}
        text="Nothing of {{what}} from {{from}} to {{to}}."
        parts={{
          what: probe === '' ? subject : t('{{subject}} by {{probe}}', { subject, probe }),
          from: <At at={from} timeZone={timeZone} />,
          to: <At at={to} timeZone={timeZone} />,
        }}
      />,
    ]);
  }
  if (coverage && coverage.gapCount > SHOWN)
    all.push(['gaps', t('And {{number}} shorter gaps.', { number: coverage.gapCount - SHOWN })]);
  if (silence?.isLong) {
    all.push([
      'silence',
      <Phrase
        key="silence"
        text="Silent for {{since}}, where over {{long}} is long."
        parts={{ since: <Duration ms={silence.sinceMs} />, long: <Duration ms={silence.longMs} /> }}
      />,
    ]);
  }
  return all;
}
