import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Lifecycle, LifecycleStepKind } from '../../api/lifecycle.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { Section } from '../../app/Section.tsx';
import { useMay } from '../../session/useSession.ts';
import { AskModal } from './AskModal.tsx';
import { useActingFor, useOwnSide } from './useParty.tsx';

/** What each step is called, and what follows from it. */
const STEPS: Readonly<Record<LifecycleStepKind, { readonly says: string; readonly explains: string }>> = {
  activate: {
    says: 'Activate',
    explains: 'From now on it binds both parties: alerts are told, credits proposed, statements made.',
  },
  suspend: {
    says: 'Suspend',
    explains: 'It is shown as suspended until you resume it. Figures go on being measured.',
  },
  resume: { says: 'Resume', explains: 'It is active again.' },
  'start review': { says: 'Start the review', explains: 'The parties look at what comes after this term.' },
  'end review': { says: 'End the review', explains: 'It is active again, without a change.' },
  'give notice': {
    says: 'Give notice',
    explains: 'It ends with its term, or on the day that you name, and is not renewed.',
  },
  'take notice back': { says: 'Take notice back', explains: 'It goes on as if no notice had been given.' },
  terminate: { says: 'Terminate', explains: 'It ends at once. This cannot be undone.' },
};
/** What the provider alone does. */
const PROVIDERS: ReadonlySet<LifecycleStepKind> = new Set(['activate', 'suspend', 'resume']);

/** What can be done with an agreement now by whoever looks at it. */
export function Steps({ lifecycle }: { readonly lifecycle: Lifecycle }) {
  const may = useMay('agreement.steer');
  const side = useOwnSide();
  const [asked, setAsked] = useState<LifecycleStepKind | undefined>();
  const steps = lifecycle.steps.filter((kind) => side === 'provider' || !PROVIDERS.has(kind));
  if (!may || steps.length === 0) return null;
  return (
    <Section title="What to do" padded>
      <Group gap="sm">
        {steps.map((kind, index) => (
          <Button
            key={kind}
            variant={index === 0 && kind !== 'terminate' ? 'filled' : 'default'}
            onClick={() => setAsked(kind)}
          >
            {STEPS[kind].says}
          </Button>
        ))}
      </Group>
      {asked && <Ask kind={asked} lifecycle={lifecycle} onClose={() => setAsked(undefined)} />}
    </Section>
  );
}

function Ask({
  kind,
  lifecycle: { id, revision },
  onClose,
}: {
  readonly kind: LifecycleStepKind;
  readonly lifecycle: Lifecycle;
  readonly onClose: () => void;
}) {
  const as = useActingFor();
  const [day, setDay] = useState('');
  const { says, explains } = STEPS[kind];
  const act = async (words: string) => {
    const endsAt = kind === 'give notice' && day !== '' ? { endsAt: `${day}T00:00:00Z` } : {};
    await write('POST', apiPath(['agreements', id, 'steps']), {
      kind,
      revision,
      words,
      ...endsAt,
      ...(as ? { as } : {}),
    });
  };
  return (
    <AskModal title={says} explains={explains} act={act} onClose={onClose} agreement={id}>
      {kind === 'give notice' && (
        <TextInput
          type="date"
          label="Ends on"
          description="The first moment of this day, UTC. Left empty: the end of the term."
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      )}
    </AskModal>
  );
}
