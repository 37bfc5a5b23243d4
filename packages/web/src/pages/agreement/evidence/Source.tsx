import type { SourceQualityReport } from '@tallystick/engine';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Empty } from '../../../app/Empty.tsx';
import { Figures } from '../../../app/Figures.tsx';
import { Section } from '../../../app/Section.tsx';
import { groupDigits } from '../../../i18n/notation.ts';
import { StatusMark } from '../../../status/StatusMark.tsx';
import { At } from '../../../time/At.tsx';
import { Duration } from '../../../time/Duration.tsx';
import styles from './evidence.module.css';

/** Rows of a list that are shown. */
const SHOWN = 5;

/** The marks of the status scale for the three grades; the word stands beside them. */
const MARKS = { good: 'met', fair: 'at risk', poor: 'missed' } as const;

interface SourceProps {
  readonly quality: SourceQualityReport;
  readonly agreement: string;
  readonly timeZone: string;
}

/** How far the evidence of a source can be relied on: a score, what it is made of, and what to look at. */
export function Source({ quality, agreement, timeZone }: SourceProps) {
  const { source, score, grade, parts, records, subjects, first, last, delayMs } = quality;
  if (score === null || grade === null) {
    return (
      <Section title={source}>
        <Empty>
          No record of this source has come yet. It is named by the agreement, and measured from as soon as
          one does.
        </Empty>
      </Section>
    );
  }
  return (
    <Section
      title={source}
      note={
        first !== null && last !== null ? (
          <>
            {groupDigits(String(records))} records about {groupDigits(String(subjects))} subjects had happened
            by then, from <At at={first} timeZone={timeZone} /> to <At at={last} timeZone={timeZone} />
          </>
        ) : (
          'No record came, though some were due.'
        )
      }
      aside={
        <span className={styles.grade}>
          <StatusMark status={MARKS[grade]} /> {score}, {grade}
        </span>
      }
    >
      <div className={styles.inside}>
        <Figures
          figures={parts.map(({ id, says, share }) => ({ name: NAMES[id], value: share, note: says }))}
        />
        <p className="quiet">{delayMs && <Delay {...delayMs} />} The score is the least of the shares.</p>
        <Remarks quality={quality} agreement={agreement} timeZone={timeZone} />
      </div>
    </Section>
  );
}

function Delay({ p50, p95, p99 }: NonNullable<SourceQualityReport['delayMs']>) {
  if (p99 === 0) return 'Records are received at the instants at which they happened.';
  return (
    <>
      Half of the records come within <Duration ms={p50} />, 95 % within <Duration ms={p95} />, 99 % within{' '}
      <Duration ms={p99} />.
    </>
  );
}

const NAMES: Readonly<Record<SourceQualityReport['parts'][number]['id'], string>> = {
  consistent: 'Consistent',
  punctual: 'Punctual',
  clock: 'Clock',
  usable: 'Usable',
  mapped: 'Understood',
  covered: 'Covered',
};

function Remarks({ quality, agreement, timeZone }: SourceProps) {
  const remarks = remarksOf(quality, agreement, timeZone);
  if (remarks.length === 0) return <p>Nothing needs a look.</p>;
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
      `Under ${conflicts} ids different things were said; the record received first counts.`,
    ]);
  if (late > 0) all.push(['late', `${late} records came after the grace time of the agreement.`]);
  if (ahead > 0)
    all.push([
      'ahead',
      <>
        {ahead} records say to have happened after they came, by up to <Duration ms={furthestAheadMs} />: one
        of two clocks is wrong.
      </>,
    ]);
  for (const { id, message } of unusable.examples.slice(0, SHOWN)) {
    all.push([
      `unusable ${id}`,
      <>
        <Link to="/agreements/$id/record" params={{ id: agreement }} search={{ source, id }}>
          {id}
        </Link>
        : {message}
      </>,
    ]);
  }
  if (unusable.count > SHOWN)
    all.push(['unusable', `And ${unusable.count - SHOWN} more records that could not be used.`]);
  for (const { field, value, records } of unmapped.values.slice(0, SHOWN)) {
    all.push([
      `${field} ${value}`,
      `In ${records} records ${field} is “${value}”, a word that the agreement does not know.`,
    ]);
  }
  for (const { subject, probe, from, to } of coverage?.gaps.slice(0, SHOWN) ?? []) {
    all.push([
      `${subject} ${probe} ${from}`,
      <>
        Nothing of {probe === '' ? subject : `${subject} by ${probe}`} from{' '}
        <At at={from} timeZone={timeZone} /> to <At at={to} timeZone={timeZone} />.
      </>,
    ]);
  }
  if (coverage && coverage.gapCount > SHOWN)
    all.push(['gaps', `And ${coverage.gapCount - SHOWN} shorter gaps.`]);
  if (silence?.isLong) {
    all.push([
      'silence',
      <>
        Silent for <Duration ms={silence.sinceMs} />, where over <Duration ms={silence.longMs} /> is long.
      </>,
    ]);
  }
  return all;
}
