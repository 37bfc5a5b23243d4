import { Button, FileInput, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { MappingPreview } from '../../api/mapping.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { Section } from '../../app/Section.tsx';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import forms from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { Preview } from './Preview.tsx';

/** The largest file that is tried, bytes: the server takes no more. */
const LARGEST_FILE_BYTES = 400_000;

/** A mapping and a sample, and what comes of them. */
export function TryMapping({ agreement }: { readonly agreement: string }) {
  const act = useAct(['quality']);
  const [mapping, setMapping] = useState('');
  const [sample, setSample] = useState('');
  const [tooLarge, setTooLarge] = useState<string | undefined>();
  const [preview, setPreview] = useState<MappingPreview | undefined>();
  const take = (set: (text: string) => void) => (file: File | null) => {
    setTooLarge(undefined);
    if (!file) return;
    if (file.size > LARGEST_FILE_BYTES) {
      setTooLarge(
        t('{{name}} is too large to be tried here: take its first lines, up to 400 kB.', { name: file.name }),
      );
      return;
    }
    void file.text().then(set);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setPreview(undefined);
    void act.run(async () => {
      const path = apiPath(['agreements', agreement, 'mapping-preview']);
      setPreview(await write<MappingPreview>('POST', path, { mapping, sample }));
    });
  };
  return (
    <>
      <Section title={t('Try a mapping')} note={t('As a file or typed in. Nothing is kept.')} padded>
        <form className={forms.parts} onSubmit={submit}>
          <FileInput
            label={t('Mapping, a file')}
            placeholder={t('Choose a file')}
            accept=".yaml,.yml,.json"
            onChange={take(setMapping)}
          />
          <Textarea
            label={t('Mapping')}
            required
            autosize
            minRows={6}
            maxRows={16}
            value={mapping}
            onChange={(event) => setMapping(event.currentTarget.value)}
          />
          <FileInput
            label={t('Sample, a file of the source')}
            placeholder={t('Choose a file')}
            onChange={take(setSample)}
          />
          <Textarea
            label={t('Sample')}
            required
            autosize
            minRows={4}
            maxRows={10}
            value={sample}
            onChange={(event) => setSample(event.currentTarget.value)}
          />
          <Fault text={tooLarge ?? act.fault} />
          <div>
            <Button type="submit" loading={act.isBusy}>
              {t('Show what becomes of it')}
            </Button>
          </div>
        </form>
      </Section>
      <div role="status">{preview && <Preview of={preview} />}</div>
    </>
  );
}
