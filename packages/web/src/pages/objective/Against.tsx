import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { distributionQuery } from '../../api/queries.ts';
import { Empty } from '../../app/Empty.tsx';
import { useKnownAt } from '../../app/known/useKnownAt.ts';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { Spread } from '../../chart/Spread.tsx';
import { WhenSeen } from '../../chart/WhenSeen.tsx';
import { t } from '../../i18n/text.ts';

interface AgainstProps {
  readonly agreement: string;
  readonly objective: string;
  readonly title: string;
  readonly period: string;
}

/** What the drawing takes: room that is kept for it, so that nothing below moves under the mouse when it comes. */
const DRAWN_PX = 320;

/** How the tickets of a period lie against their targets. */
export function Against(props: AgainstProps) {
  return (
    <Section
      title={t('Time used against the target')}
      note={t('Each ticket by how much of its own target it used.')}
    >
      <WhenSeen height={DRAWN_PX}>
        <Drawn {...props} />
      </WhenSeen>
    </Section>
  );
}

function Drawn({ agreement, objective, title, period }: AgainstProps) {
  const known = useKnownAt();
  const query = useQuery(distributionQuery({ agreement, objective, period, known }));
  return (
    <QueryState query={query} skeleton={<Skeleton height={DRAWN_PX} />}>
      {({ parts }) =>
        parts.length === 0 ? (
          <Empty>{t('No ticket with a target was decided in this period.')}</Empty>
        ) : (
          <Spread title={t('{{title}}: time used against the target', { title })} parts={parts} />
        )
      }
    </QueryState>
  );
}
