import { formAt, readDraft } from '@tallystick/agreement';
import type { TemplateView } from './protocol.ts';

const TEXTS = import.meta.glob<string>('../../../../agreement/templates/*.agreement.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The templates, in the order of their names; what each is for is the comment at its head. */
export function templates(): readonly TemplateView[] {
  return Object.entries(TEXTS)
    .map(([file, text]) => ({
      name: file.split('/').at(-1)!.replace('.agreement.yaml', ''),
      title: formAt(readDraft(text), ['title']).text ?? '',
      summary: (/^(?:#.*\n)+/u.exec(text)?.[0] ?? '').replaceAll(/^# ?/gmu, '').replaceAll('\n', ' ').trim(),
      text,
    }))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}
