import type { SourceQualityReport } from '@tallystick/engine';
import { formatDuration } from '@tallystick/time';
import type { ReviewFacts } from './facts.ts';
import type { AgendaItem, AgendaSection } from './form.ts';

/** Sources whose data is less than good, or that fell silent. */
export function qualitySection({ quality }: ReviewFacts): AgendaSection {
  return {
    id: 'quality',
    title: 'Data quality',
    rule: 'Each source whose score is less than good (99 %), or that has been silent for over three times what is usual for it.',
    items: quality.flatMap((source): readonly AgendaItem[] => {
      const says = [...gradeText(source), ...silenceText(source)];
      if (says.length === 0) return [];
      return [
        {
          key: `quality/${source.source}`,
          says: `The source ${source.source} ${says.join(', and ')}.`,
          evidence: [{ kind: 'source', source: source.source, says: `Quality of ${source.source}` }],
        },
      ];
    }),
  };
}

function gradeText({ grade, score, parts }: SourceQualityReport): readonly string[] {
  if (grade === null || grade === 'good') return [];
  const worst = parts.find(({ share }) => share === score);
  return [`scores ${score} (${grade})${worst ? `: ${worst.says}` : ''}`];
}

function silenceText({ silence }: SourceQualityReport): readonly string[] {
  if (!silence?.isLong) return [];
  return [
    `has said nothing for ${formatDuration(silence.sinceMs)}, where over ${formatDuration(silence.longMs)} is long`,
  ];
}
