import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type AlertInfo, clockAlertsQuery } from '../../api/alerts.ts';
import type { OpenClock } from '../../api/open-clocks.ts';
import { t } from '../../i18n/text.ts';
import { useMay } from '../../session/useSession.ts';
import type { Column } from '../../table/Table.tsx';
import { Acknowledge } from '../alerts/Acknowledge.tsx';

/** The alert that stands about a clock; undefined where none does. */
export type AlertOf = (clock: OpenClock) => AlertInfo | undefined;

/** Finds the alerts about clocks; undefined for whoever may not see alerts. */
export function useClockAlerts(filter: Parameters<typeof clockAlertsQuery>[0]): AlertOf | undefined {
  const mayRead = useMay('alert.read');
  const { data } = useQuery({ ...clockAlertsQuery(filter), enabled: mayRead });
  return useMemo(() => {
    if (!mayRead) return undefined;
    // Of several about one clock the first: those that nobody looks after stand before the others.
    const found = new Map([...(data ?? [])].reverse().map((alert) => [keyOf(alert), alert]));
    return (clock) => found.get(keyOf(clock));
  }, [mayRead, data]);
}

/** Who looks after a ticket, or the button to say so; empty while nothing about it needs anybody. */
export function lookedAfter(alertOf: AlertOf): Column<OpenClock> {
  return {
    key: 'who',
    head: t('Looked after'),
    value: (clock) => {
      const acknowledged = alertOf(clock)?.acknowledged;
      return acknowledged ? (acknowledged.who ?? t('somebody')) : null;
    },
    cell: (clock) => {
      const alert = alertOf(clock);
      return alert && <Acknowledge alert={alert} timeZone={clock.timeZone} />;
    },
  };
}

function keyOf({ agreement, objective, subject }: Pick<AlertInfo, 'agreement' | 'objective' | 'subject'>) {
  return JSON.stringify([agreement, objective, subject]);
}
