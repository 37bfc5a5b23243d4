import type { SubjectOutcomeDetail } from '../../api/contract.ts';
import { durationText } from '../../time/duration.ts';
import { instantText } from '../../time/instant.ts';

/** What became of a clock, in words: `Breached on Mon 7 Mar 2016 14:02. Stopped on … after 9 h 12 min of 8 h.` */
export function outcomeSentence(outcome: SubjectOutcomeDetail, timeZone: string): string {
  const at = (instant: string) => instantText(instant, timeZone);
  const { state, breached, stopped, due, elapsedMs, targetMs, started } = outcome;
  const used = usedText(elapsedMs, targetMs);
  if (breached !== null) {
    const end =
      stopped === null ? `The clock has used ${used}.` : `It stopped on ${at(stopped)} with ${used} used.`;
    return `Breached on ${at(breached)}, when the time allowed ran out. ${end}`;
  }
  if (state === 'met' && stopped !== null) return `Met: stopped on ${at(stopped)} with ${used} used.`;
  if (state === 'paused') return `Paused, with ${used} used${leftText(elapsedMs, targetMs)}.`;
  if (due !== null) return `Running since ${at(started)}, with ${used} used. Due on ${at(due)}.`;
  return `${state.charAt(0).toUpperCase()}${state.slice(1)} since ${at(started)}, with ${used} used.`;
}

function usedText(elapsedMs: number, targetMs: number | null): string {
  return targetMs === null
    ? durationText(elapsedMs)
    : `${durationText(elapsedMs)} of ${durationText(targetMs, 'down')}`;
}

function leftText(elapsedMs: number, targetMs: number | null): string {
  return targetMs === null ? '' : `; ${durationText(targetMs - elapsedMs, 'down')} left when it resumes`;
}
