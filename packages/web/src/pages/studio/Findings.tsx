import { Button } from '@mantine/core';
import type { Diagnosis } from '@tallystick/agreement';
import { useState } from 'react';
import { Empty } from '../../app/Empty.tsx';
import { Section } from '../../app/Section.tsx';
import { counted, later, t } from '../../i18n/text.ts';
import { withoutWhy } from '../../studio/said.ts';
import styles from './studio.module.css';

const WORDS = { error: later('Error'), warning: later('Warning'), note: later('Note') } as const;
const SEVERITIES = {
  error: (count: number) => counted(count, '{{count}} error', '{{count}} errors'),
  warning: (count: number) => counted(count, '{{count}} warning', '{{count}} warnings'),
  note: (count: number) => counted(count, '{{count}} note', '{{count}} notes'),
} as const;
/** Findings that are shown before one asks for all. */
const SHOWN = 6;

interface FindingsProps {
  readonly diagnoses: readonly Diagnosis[];
  readonly isBehind: boolean;
  readonly onGo: (finding: Diagnosis) => void;
  readonly onFix: (finding: Diagnosis) => void;
}

/** What is wrong or weak, where, and what to do about it. */
export function Findings({ diagnoses, isBehind, onGo, onFix }: FindingsProps) {
  const [isAll, setAll] = useState(false);
  const sorted = [...diagnoses].sort((a, b) => rank(a) - rank(b));
  const shown = isAll ? sorted : sorted.slice(0, SHOWN);
  return (
    <Section title={t('Findings')} note={isBehind ? t('Reading…') : countText(diagnoses)}>
      {diagnoses.length === 0 ? (
        <Empty>{t('Nothing is wrong, and nothing weak was found.')}</Empty>
      ) : (
        <ul className={styles.findings}>
          {shown.map((finding) => {
            const { severity, message, region, code, replacement } = finding;
            const [first, ...more] = message.split('\n');
            return (
              <li key={`${code} ${region.line}.${region.column} ${first}`} data-severity={severity}>
                <p>
                  <strong>{t(WORDS[severity])}</strong> {first}
                </p>
                {more.length > 0 && (
                  <details className={styles.why}>
                    <summary>{t('Why')}</summary>
                    {more.map((line) => (
                      <p key={line} className="quiet">
                        {withoutWhy(line)}
                      </p>
                    ))}
                  </details>
                )}
                <div className={styles.findingTools}>
                  <Button size="compact-xs" variant="subtle" onClick={() => onGo(finding)}>
                    {t('Line {{line}}', { line: region.line })}
                  </Button>
                  {replacement !== undefined && (
                    <Button size="compact-xs" variant="default" onClick={() => onFix(finding)}>
                      {t('Write “{{text}}”', {
                        text: replacement.length > 40 ? `${replacement.slice(0, 40)}…` : replacement,
                      })}
                    </Button>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {sorted.length > SHOWN && (
        <div className={styles.foot}>
          <Button size="compact-sm" variant="subtle" onClick={() => setAll(!isAll)}>
            {isAll ? t('Show fewer') : t('Show all {{length}}', { length: sorted.length })}
          </Button>
        </div>
      )}
    </Section>
  );
}

function rank({ severity }: Diagnosis): number {
  return ['error', 'warning', 'note'].indexOf(severity);
}

function countText(diagnoses: readonly Diagnosis[]): string | undefined {
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = diagnoses.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [SEVERITIES[severity](count)];
  });
  return counts.length === 0 ? undefined : counts.join(', ');
}
