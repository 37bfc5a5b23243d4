import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { newestCheckpointQuery } from '../../../api/queries.ts';
import { apiPath, BASE } from '../../../api/request.ts';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { Phrase } from '../../../i18n/Phrase.tsx';
import { counted, t } from '../../../i18n/text.ts';
import { At } from '../../../time/At.tsx';
import styles from './evidence.module.css';

/** How anybody can check the figures without us. */
export function Proof({ id, timeZone }: { readonly id: string; readonly timeZone: string }) {
  return (
    <Section
      title={t('Proof')}
      note={t(
        'The agreement, its evidence and the result in one signed file. Whoever has it recomputes the figures alone.',
      )}
      padded
    >
      <QueryState query={useQuery(newestCheckpointQuery(id))}>
        {({ checkpoints: [newest] }) =>
          newest ? (
            <div className={styles.proof}>
              <p>
                <Phrase
                  count={newest.size}
                  one="Signed {{at}} ({{timeZone}}) over {{count}} record."
                  text="Signed {{at}} ({{timeZone}}) over {{count}} records."
                  parts={{ at: <At at={newest.signedAt} timeZone={timeZone} />, timeZone }}
                />{' '}
                {newest.cosignatures > 0 &&
                  `${counted(newest.cosignatures, 'Countersigned once.', 'Countersigned {{count}} times.')} `}
                {t('Keep this checkpoint: with it you can show that nothing was rewritten later.')}
              </p>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
              <pre tabIndex={0}>{newest.note}</pre>
              <p className={styles.links}>
                <a href={`${BASE}${apiPath(['agreements', id, 'bundle'])}`} download>
                  {t('Get the bundle')}
                </a>
                <Link to="/verify">{t('Verify a bundle on this computer')}</Link>
              </p>
            </div>
          ) : (
            <p className="quiet">
              {t(
                'Nothing is signed yet. A server signs after the first evaluation, once it has a signing key; the file that TALLYSTICK_SIGNING_KEY_FILE names holds it.',
              )}
            </p>
          )
        }
      </QueryState>
    </Section>
  );
}
