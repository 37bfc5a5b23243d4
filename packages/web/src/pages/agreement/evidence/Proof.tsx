import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { newestCheckpointQuery } from '../../../api/queries.ts';
import { apiPath, BASE } from '../../../api/request.ts';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { groupDigits } from '../../../i18n/notation.ts';
import { At } from '../../../time/At.tsx';
import styles from './evidence.module.css';

/** How anybody can check the figures without us. */
export function Proof({ id, timeZone }: { readonly id: string; readonly timeZone: string }) {
  return (
    <Section
      title="Proof"
      note="The agreement, its evidence and the result in one signed file. Whoever has it recomputes the figures alone."
      padded
    >
      <QueryState query={useQuery(newestCheckpointQuery(id))}>
        {({ checkpoints: [newest] }) =>
          newest ? (
            <div className={styles.proof}>
              <p>
                Signed <At at={newest.signedAt} timeZone={timeZone} /> ({timeZone}) over{' '}
                {groupDigits(String(newest.size))} records
                {newest.cosignatures > 0 && `, countersigned ${newest.cosignatures} times`}. Keep this
                checkpoint: with it you can show that nothing was rewritten later.
              </p>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
              <pre tabIndex={0}>{newest.note}</pre>
              <p className={styles.links}>
                <a href={`${BASE}${apiPath(['agreements', id, 'bundle'])}`} download>
                  Get the bundle
                </a>
                <Link to="/verify">Verify a bundle on this computer</Link>
              </p>
            </div>
          ) : (
            <p className="quiet">
              Nothing is signed yet. A server signs after the first evaluation, once it has a signing key; the
              file that TALLYSTICK_SIGNING_KEY_FILE names holds it.
            </p>
          )
        }
      </QueryState>
    </Section>
  );
}
