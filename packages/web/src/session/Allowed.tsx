import { useQuery } from '@tanstack/react-query';
import { actionsInWordsQuery } from '../api/identity.ts';
import { sentenceText } from '../i18n/sentence.ts';
import { counted } from '../i18n/text.ts';
import styles from './session.module.css';

/** Says actions in words; their names until these are known. */
export function useActionWords(): (action: string) => string {
  const known = useQuery(actionsInWordsQuery()).data?.actions ?? [];
  return (action) => {
    const says = known.find((one) => one.action === action)?.says;
    return says === undefined ? action : sentenceText(says);
  };
}

/** What somebody or something may do: how much, and each in words once it is opened. */
export function Allowed({ actions }: { readonly actions: readonly string[] }) {
  const wordsOf = useActionWords();
  const [only] = actions;
  if (only !== undefined && actions.length === 1) return wordsOf(only);
  return (
    <details>
      <summary>{counted(actions.length, '{{count}} thing', '{{count}} things')}</summary>
      <ul className={styles.allowed}>
        {actions.map((action) => (
          <li key={action}>{wordsOf(action)}</li>
        ))}
      </ul>
    </details>
  );
}
