import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Lifecycle, LifecycleStepKind } from '../../api/lifecycle.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { Section } from '../../app/Section.tsx';
import { later, type Text, t } from '../../i18n/text.ts';
import { useMay } from '../../session/useSession.ts';
import { AskModal } from './AskModal.tsx';
import { useActingFor, useOwnSide } from './useParty.tsx';

/** What each step is called, and what follows from it. */
const STEPS: Readonly<Record<LifecycleStepKind, { readonly says: Text; readonly explains: Text }>> = {
  activate: {
    says: later('Activate'),
    explains: later('From now on it binds both parties: alerts are told, credits proposed, statements made.'),
  },
  suspend: {
    says: later('Suspend'),
    explains: later(
      'Once both parties agree it rests: its time counts for neither side, clocks stand still and nobody is alerted. What was owed before stays owed, and its term goes on.',
    ),
  },
  resume: {
    says: later('Resume'),
    explains: later('Once both parties agree it is active again, and time counts.'),
  },
  'turn down': {
    says: later('Turn down what is asked'),
    explains: later('It goes on as it is. Who asked for it takes it back this way.'),
  },
  'start review': {
    says: later('Start the review'),
    explains: later('The parties look at what comes after this term.'),
  },
  'end review': { says: later('End the review'), explains: later('It is active again, without a change.') },
  'give notice': {
    says: later('Give notice'),
    explains: later('It ends with its term, or on the day that you name, and is not renewed.'),
  },
  'take notice back': {
    says: later('Take notice back'),
    explains: later('It goes on as if no notice had been given.'),
  },
  terminate: { says: later('Terminate'), explains: later('It ends at once. This cannot be undone.') },
};
/** What stops or ends an agreement is never what the page suggests. */
const ENDINGS: ReadonlySet<LifecycleStepKind> = new Set(['suspend', 'terminate']);

/** What the provider alone does. */
const PROVIDERS: ReadonlySet<LifecycleStepKind> = new Set(['activate']);

/** What can be done with an agreement now by whoever looks at it. */
export function Steps({ lifecycle }: { readonly lifecycle: Lifecycle }) {
  const may = useMay('agreement.steer');
  const side = useOwnSide();
  const [asked, setAsked] = useState<LifecycleStepKind | undefined>();
  const { asked: wanted } = lifecycle;
  const steps = lifecycle.steps
    .filter((kind) => side === 'provider' || !PROVIDERS.has(kind))
    .filter((kind) => kind !== wanted?.step || wanted.by !== side);
  const says = (kind: LifecycleStepKind) =>
    kind !== wanted?.step
      ? t(STEPS[kind].says)
      : kind === 'suspend'
        ? t('Agree to suspend it')
        : t('Agree to resume it');
  if (!may || steps.length === 0) return null;
  return (
    <Section title={t('What to do')} padded>
      <Group gap="sm">
        {steps.map((kind, index) => (
          <Button
            key={kind}
            variant={index === 0 && !ENDINGS.has(kind) ? 'filled' : 'default'}
            onClick={() => setAsked(kind)}
          >
            {says(kind)}
          </Button>
        ))}
      </Group>
      {asked && <Ask kind={asked} lifecycle={lifecycle} onClose={() => setAsked(undefined)} />}
    </Section>
  );
}

function Ask({
  kind,
  lifecycle: { id, revision, asked },
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
    const named = day === '' ? undefined : `${day}T00:00:00Z`;
    const endsAt = kind === 'give notice' && named ? { endsAt: named } : {};
    const until = kind === 'suspend' && named ? { until: named } : {};
    await write('POST', apiPath(['agreements', id, 'steps']), {
      kind,
      revision,
      words,
      ...endsAt,
      ...until,
      ...(as ? { as } : {}),
    });
  };
  return (
    <AskModal title={t(says)} explains={t(explains)} act={act} onClose={onClose} agreement={id}>
      {kind === 'give notice' && (
        <TextInput
          type="date"
          label={t('Ends on')}
          description={t('The first moment of this day, UTC. Left empty: the end of the term.')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      )}
      {kind === 'suspend' && asked?.step !== 'suspend' && (
        <TextInput
          type="date"
          label={t('Until')}
          description={t('The first moment of this day, UTC. Left empty: until both parties resume it.')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      )}
    </AskModal>
  );
}
