import type { MaintenanceWindow } from '../../api/maintenance.ts';
import { t } from '../../i18n/text.ts';
import { durationText } from '../../time/duration.ts';

/** `Acme desk: shop`, or the agreement alone where it is for every service. */
export function nameOf({ agreementTitle, serviceTitle }: MaintenanceWindow): string {
  return serviceTitle === null ? agreementTitle : `${agreementTitle}: ${serviceTitle}`;
}

/** How much of a window counts against the provider. */
export function weightOf({
  excluded,
  refused,
}: Pick<MaintenanceWindow, 'excluded' | 'refused'>): 'free' | 'part' | 'counts' {
  if (refused.length === 0) return 'free';
  return excluded.length === 0 ? 'counts' : 'part';
}

/** What the parts that count could take of error budgets: `up to 1 h of the 2 h that are left of Shop is up`. */
export function costText({ cost, refused }: Pick<MaintenanceWindow, 'cost' | 'refused'>): string {
  if (refused.length === 0) return t('nothing');
  if (cost.length === 0) return t('no open period of a promise over time is touched');
  return cost
    .map(({ title, costMs, remainingMs }) =>
      t(
        costMs > remainingMs
          ? 'up to {{cost}} of the {{remaining}} left of {{title}}, which would miss it'
          : 'up to {{cost}} of the {{remaining}} left of {{title}}',
        { cost: durationText(costMs), remaining: durationText(remainingMs, 'down'), title },
      ),
    )
    .join('; ');
}
