import type { SubjectOutcomeDetail } from '../../api/contract.ts';
import { t } from '../../i18n/text.ts';
import { durationText } from '../../time/duration.ts';
import { instantText } from '../../time/instant.ts';

/** What became of a clock, in words: `Breached on Mon 7 Mar 2016 14:02. Stopped on … after 9 h 12 min of 8 h.` */
export function outcomeSentence(outcome: SubjectOutcomeDetail, timeZone: string): string {
  const at = (instant: string) => instantText(instant, timeZone);
  const { state, breached, stopped, due, elapsedMs, targetMs, started } = outcome;
  const used = usedText(elapsedMs, targetMs);
  if (breached !== null) {
    const end =
      stopped === null
        ? t('The clock has used {{used}}.', { used })
        : t('It stopped on {{at}} with {{used}} used.', { at: at(stopped), used });
    return `${t('Breached on {{at}}, when the time allowed ran out.', { at: at(breached) })} ${end}`;
  }
  if (state === 'met' && stopped !== null) {
    return t('Met: stopped on {{at}} with {{used}} used.', { at: at(stopped), used });
  }
  if (state === 'paused') {
    if (targetMs === null) return t('Paused, with {{used}} used.', { used });
    const left = durationText(targetMs - elapsedMs, 'down');
    return t('Paused, with {{used}} used; {{left}} left when it resumes.', { used, left });
  }
  const since = at(started);
  if (due !== null) {
    return t('Running since {{since}}, with {{used}} used. Due on {{at}}.', { since, used, at: at(due) });
  }
  return state === 'running'
    ? t('Running since {{since}}, with {{used}} used.', { since, used })
    : t('Stopped, begun {{since}}, with {{used}} used.', { since, used });
}

function usedText(elapsedMs: number, targetMs: number | null): string {
  const used = durationText(elapsedMs);
  return targetMs === null
    ? used
    : t('{{used}} of {{target}}', { used, target: durationText(targetMs, 'down') });
}
