import { useQuery } from '@tanstack/react-query';
import { qualityQuery } from '../../../api/queries.ts';
import { QueryState } from '../../../app/QueryState.tsx';
import { Proof } from './Proof.tsx';
import { Source } from './Source.tsx';

/** What the figures rest on: how good each source is, and how anybody can check it. */
export function EvidenceTab({ id, timeZone }: { readonly id: string; readonly timeZone: string }) {
  return (
    <>
      <QueryState query={useQuery(qualityQuery(id))}>
        {({ sources }) => (
          <>
            {sources.map((source) => (
              <Source key={source.source} quality={source} agreement={id} timeZone={timeZone} />
            ))}
          </>
        )}
      </QueryState>
      <Proof id={id} timeZone={timeZone} />
    </>
  );
}
