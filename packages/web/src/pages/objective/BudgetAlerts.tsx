import type { AlertReport, PeriodReport } from '@tallystick/engine';
import { rateOf } from '../../chart/thresholds.ts';
import { figureText, numberText } from '../../i18n/notation.ts';
import { t } from '../../i18n/text.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';

interface BudgetAlertsProps {
  readonly result: PeriodReport;
  readonly timeZone: string;
}

/** What the agreement has told of the budget, threshold by threshold, and what was told in the period. */
export function BudgetAlerts({ result: { alerts }, timeZone }: BudgetAlertsProps) {
  if (alerts.length === 0) return null;
  return (
    <Table
      caption={t('Alerts of the budget in this period')}
      columns={columns(timeZone)}
      rows={alerts}
      rowKey={thresholdText}
    />
  );
}

/** `75 % of the budget used`; `2 % of the budget within 1 h, 14.4 × even pace, in the last 5 min too`. */
function thresholdText({ share, window, shortWindow, rate }: AlertReport): string {
  if (window === null || shortWindow === null || rate === null)
    return t('{{share}} of the budget used', { share: figureText(share) });
  return t(
    '{{share}} of the budget within {{window}}, {{rate}} × even pace, in the last {{shortWindow}} too',
    {
      share: figureText(share),
      window,
      shortWindow,
      rate: numberText(rateOf(rate), 2),
    },
  );
}

function columns(timeZone: string): readonly Column<AlertReport>[] {
  return [
    { key: 'threshold', head: t('Told when'), isRowHead: true, value: thresholdText },
    {
      key: 'stands',
      head: t('Now'),
      value: ({ isFiring }) => (isFiring ? t('stands') : t('does not stand')),
    },
    { key: 'count', head: t('Times'), align: 'right', value: ({ count }) => count },
    {
      key: 'last',
      head: t('Last told'),
      value: ({ firings }) => {
        const fired = firings.at(-1)?.fired;
        return fired === undefined ? null : { instant: fired, timeZone };
      },
      cell: ({ firings }) => {
        const fired = firings.at(-1)?.fired;
        return fired === undefined ? (
          <span className="quiet">{t('not yet')}</span>
        ) : (
          <At at={fired} timeZone={timeZone} />
        );
      },
    },
  ];
}
