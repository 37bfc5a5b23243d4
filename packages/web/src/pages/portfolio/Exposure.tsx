import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AgreementSummary } from '../../api/contract.ts';
import { creditBalancesQuery } from '../../api/credits.ts';
import layout from '../../app/layout.module.css';
import { Phrase } from '../../i18n/Phrase.tsx';
import { t } from '../../i18n/text.ts';
import { useMay } from '../../session/useSession.ts';
import { sumsText } from './sentence.ts';

/** What the open periods would cost if they ended now, and what credit notes were issued for. */
export function Exposure({ agreements }: { readonly agreements: readonly AgreementSummary[] }) {
  const mayRead = useMay('credit.read');
  const exposed = sumsText(agreements.map(({ exposure }) => exposure));
  return (
    <p className={layout.facts}>
      <span>
        {exposed === undefined
          ? t('Nothing would be due if the open periods ended now')
          : t('If the open periods ended now: {{exposed}}', { exposed })}
      </span>
      {mayRead && <Noted />}
    </p>
  );
}

function Noted() {
  const balances = useQuery(creditBalancesQuery()).data;
  const noted =
    balances &&
    (sumsText(balances.map((one) => ({ amount: one.noted, currency: one.currency }))) ?? t('nothing'));
  return (
    <span>
      <Phrase
        text="<link>In credit notes</link>: {{noted}}"
        parts={{
          link: (inside) => (
            <Link to="/credits" search={{ view: 'all' }}>
              {inside}
            </Link>
          ),
          noted: noted ?? '…',
        }}
      />
    </span>
  );
}
