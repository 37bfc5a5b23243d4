import type { AlertInfo } from '../../api/alerts.ts';
import { apiPath } from '../../api/request.ts';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { useMay } from '../../session/useSession.ts';
import { ownZone } from '../../session/zone.ts';
import { At } from '../../time/At.tsx';
import { LookAfter } from './LookAfter.tsx';

interface AcknowledgeProps {
  readonly alert: AlertInfo;
  /** In which zone it is said since when; the reader's own where none is given. */
  readonly timeZone?: string;
}

/** Who looks after an alert, or the button to say so. */
export function Acknowledge({ alert, timeZone = ownZone() }: AcknowledgeProps) {
  const may = useMay('alert.acknowledge');
  const { acknowledged, closedAt } = alert;
  if (acknowledged) {
    return (
      <span>
        {acknowledged.who ?? t('Somebody')}, <At at={acknowledged.at} timeZone={timeZone} />
        {acknowledged.note !== '' && (
          <small className="quiet"> {t('“{{note}}”', { note: acknowledged.note })}</small>
        )}
      </span>
    );
  }
  if (closedAt !== null || !may) return <span className="quiet">{t('nobody')}</span>;
  return (
    <LookAfter
      path={apiPath(['agreements', alert.agreement, 'alerts', String(alert.number), 'acknowledgement'])}
      label={t('Acknowledge {{title}}', { title: sentenceText(alert.title) })}
    />
  );
}
