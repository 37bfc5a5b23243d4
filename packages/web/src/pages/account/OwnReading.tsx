import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { SessionInfo } from '../../api/identity.ts';
import { write } from '../../api/write.ts';
import { Section } from '../../app/Section.tsx';
import { chooseLanguage, forgetLanguage, preferredLanguage } from '../../i18n/language.ts';
import { groupDigits } from '../../i18n/notation.ts';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import type { Reading } from '../../session/reading.ts';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { browserZone, keepZone, keptZone, ownZone } from '../../session/zone.ts';
import { instantText } from '../../time/instant.ts';
import { LANGUAGE_NAMES, ReadingFields } from './ReadingFields.tsx';

/** In which language and zone the reader reads: with their account on every device, or at an open server in this browser. */
export function OwnReading({ session }: { readonly session: SessionInfo }) {
  const isOpen = session.access === 'open';
  const kept = isOpen ? { ...session.reading, timeZone: keptZone() ?? null } : session.reading;
  const [chosen, setChosen] = useState<Reading>(kept);
  const [isSaved, setSaved] = useState(false);
  const queries = useQueryClient();
  const act = useAct();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act
      .run(async () => {
        // What this browser was told before would go on to hold where nothing is chosen.
        forgetLanguage();
        keepZone(isOpen ? (chosen.timeZone ?? undefined) : undefined);
        if (isOpen && chosen.language !== null) await chooseLanguage(chosen.language);
        if (!isOpen) await write('PUT', '/account/reading', chosen);
        await queries.refetchQueries({ queryKey: ['session'] });
      })
      .then((went) => setSaved(went));
  };
  const { language, timeZone } = session.usualReading;
  const usual = {
    language:
      language === null
        ? t('As your browser is set: {{language}}', { language: t(LANGUAGE_NAMES[preferredLanguage()]) })
        : t('As usual here: {{language}}', { language: t(LANGUAGE_NAMES[language]) }),
    timeZone:
      timeZone === null
        ? t('As your browser is set: {{zone}}', { zone: browserZone() })
        : t('As usual here: {{zone}}', { zone: timeZone }),
  };
  return (
    <Section
      title={t('Language and time zone')}
      note={
        isOpen
          ? t('Kept in this browser, since nobody signs in here.')
          : t('They go with your account, on every device, and mail to you is in this language.')
      }
      padded
    >
      <form className={styles.form} onSubmit={submit}>
        <Fault text={act.fault} />
        <ReadingFields
          value={chosen}
          usual={usual}
          onChange={(value) => {
            setChosen(value);
            setSaved(false);
          }}
        />
        <div className={styles.row}>
          <Button type="submit" loading={act.isBusy}>
            {t('Save')}
          </Button>
        </div>
        <p className="quiet" role="status">
          {isSaved
            ? t('From now on times read {{time}} ({{zone}}), and numbers {{number}}.', {
                time: instantText(Date.now(), ownZone()),
                zone: ownZone(),
                number: groupDigits('1234.5'),
              })
            : ''}
        </p>
      </form>
    </Section>
  );
}
