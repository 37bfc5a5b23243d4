import type { LadderInfo } from '../../../api/escalations.ts';
import { apiPath } from '../../../api/request.ts';
import { Phrase } from '../../../i18n/Phrase.tsx';
import { t } from '../../../i18n/text.ts';
import { useMay } from '../../../session/useSession.ts';
import { ownZone } from '../../../session/zone.ts';
import { At } from '../../../time/At.tsx';
import { LookAfter } from '../LookAfter.tsx';

/** Who looks after a trouble, or the button to say so. */
export function AcknowledgeLadder({ ladder }: { readonly ladder: LadderInfo }) {
  const may = useMay('alert.acknowledge');
  const { acknowledged, endedAt, nextAt, agreement, number } = ladder;
  if (acknowledged && nextAt === null)
    return (
      <span className="quiet">
        <Phrase
          text="{{who}} looks after it, {{at}}"
          parts={{
            who: acknowledged.who ?? t('Somebody'),
            at: <At at={acknowledged.at} timeZone={ownZone()} />,
          }}
        />
      </span>
    );
  if (endedAt !== null || !may) return null;
  return (
    <LookAfter path={apiPath(['agreements', agreement, 'escalations', String(number), 'acknowledgement'])} />
  );
}
