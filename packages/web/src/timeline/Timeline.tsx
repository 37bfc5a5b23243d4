import { useElementSize } from '@mantine/hooks';
import { useId } from 'react';
import type { RecordView, SubjectOutcomeDetail } from '../api/contract.ts';
import { Pictured } from '../chart/picture/Pictured.tsx';
import { later, t } from '../i18n/text.ts';
import { durationText } from '../time/duration.ts';
import { clockText, dayText, instantText, shortDayText, wallTime } from '../time/instant.ts';
import { axisOver, bandOf, type TimeAxis, ticksOf, usedLine, xOf } from './geometry.ts';
import { PhaseKey } from './PhaseKey.tsx';
import { PhasePatterns } from './PhasePatterns.tsx';
import styles from './timeline.module.css';

const LANE = { top: 34, height: 30 };
const PLOT = { top: 84, height: 92 };
const HEIGHT = 212;

interface TimelineProps {
  readonly outcome: SubjectOutcomeDetail;
  readonly records: readonly RecordView[];
  readonly timeZone: string;
}

/** A clock's life on one axis: phases as textures, opening hours shaded, time used against the target below. */
export function Timeline({ outcome, records, timeZone }: TimelineProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const axis = axisOver(instantsOf(outcome), Math.max(width, 280));
  const id = useId();
  const says = spoken(outcome, timeZone);
  return (
    <Pictured title={t('{{subject}}: what happened', { subject: outcome.subject })} text={says}>
      <figure className={styles.figure}>
        <div ref={ref} className={styles.box}>
          <svg width="100%" height={HEIGHT} role="img" aria-label={says}>
            <PhasePatterns id={id} />
            <OpenHours outcome={outcome} axis={axis} />
            <Ticks axis={axis} timeZone={timeZone} />
            <Phases outcome={outcome} axis={axis} patterns={id} />
            {records.map(({ id: record, occurredAt }) => (
              <circle
                key={record}
                cx={xOf(axis, Date.parse(occurredAt))}
                cy={LANE.top + LANE.height + 9}
                r="2.6"
                className={styles.record}
              />
            ))}
            <Used outcome={outcome} axis={axis} />
            {outcome.due !== outcome.breached && (
              <Mark axis={axis} at={outcome.due} word={t('Due')} isMiss={false} />
            )}
            <Mark
              axis={axis}
              at={outcome.breached}
              word={outcome.due === outcome.breached ? t('Due, and breached') : t('Breached')}
              isMiss
            />
            {outcome.stopped && outcome.stopped !== outcome.breached && (
              <Mark axis={axis} at={outcome.stopped} word={t('Stopped')} isMiss={false} isHigh />
            )}
          </svg>
        </div>
        <figcaption className={styles.keys}>
          <PhaseKey phase="running" />
          <PhaseKey phase="closed" />
          <PhaseKey phase="paused" />
          <PhaseKey phase="stopped" />
          <span className={styles.openKey}>{t('opening hours')}</span>
          <span className={styles.recordKey}>{t('a record of evidence')}</span>
        </figcaption>
      </figure>
    </Pictured>
  );
}

interface PartProps {
  readonly outcome: SubjectOutcomeDetail;
  readonly axis: TimeAxis;
}

function OpenHours({ outcome, axis }: PartProps) {
  return outcome.segments.flatMap((segment) =>
    segment.open.map((span) => {
      const { x, width } = bandOf(axis, span);
      return (
        <rect
          key={span.from}
          x={x}
          width={width}
          y={LANE.top - 6}
          height={HEIGHT - LANE.top - 24}
          className={styles.open}
        />
      );
    }),
  );
}

function Phases({ outcome, axis, patterns }: PartProps & { readonly patterns: string }) {
  return outcome.segments.map((segment) => {
    const { phase, open, because } = segment;
    const lane = { y: LANE.top, height: LANE.height, className: styles.phase };
    return (
      <g key={`${segment.from} ${phase}`}>
        <title>{because}</title>
        <rect
          {...bandOf(axis, segment)}
          {...lane}
          rx="3"
          fill={phase === 'paused' ? `url(#${patterns}-paused)` : undefined}
          data-phase={phase === 'running' ? 'closed' : phase}
        />
        {phase === 'running' &&
          open.map((span) => <rect key={span.from} {...bandOf(axis, span)} {...lane} data-phase="running" />)}
      </g>
    );
  });
}

function Used({ outcome, axis }: PartProps) {
  const points = usedLine(outcome.segments, axis);
  const target = outcome.targetMs;
  const most = Math.max(target ?? 0, outcome.elapsedMs, 1) * 1.08;
  const y = (ms: number) => PLOT.top + PLOT.height * (1 - ms / most);
  const line = points
    .map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${y(point.usedMs).toFixed(1)}`)
    .join('');
  const last = points.at(-1);
  const isOver = target !== null && outcome.elapsedMs > target;
  const isRight = (last?.x ?? 0) > axis.width * 0.6;
  return (
    <g>
      {target !== null && (
        <>
          <line x1="0" x2={axis.width} y1={y(target)} y2={y(target)} className={styles.target} />
          <text
            x={isOver ? axis.width - 2 : 2}
            y={y(target) + (isOver ? 14 : -5)}
            textAnchor={isOver ? 'end' : 'start'}
            className={styles.name}
          >
            {t('target {{target}}', { target: durationText(target, 'down') })}
          </text>
        </>
      )}
      <path d={line} className={styles.used} data-over={isOver || undefined} />
      {last && (
        <text
          x={last.x + (isRight ? -7 : 7)}
          y={Math.max(PLOT.top - 2, y(last.usedMs) - 7)}
          textAnchor={isRight ? 'end' : 'start'}
          className={styles.usedName}
          data-over={isOver || undefined}
        >
          {t('{{length}} used', { length: durationText(outcome.elapsedMs) })}
        </text>
      )}
    </g>
  );
}

interface MarkProps {
  readonly axis: TimeAxis;
  readonly at: string | null;
  readonly word: string;
  readonly isMiss: boolean;
  /** Whether the word stands above those of the other marks. */
  readonly isHigh?: boolean;
}

/** A named hairline. A breach at the due instant shares its mark. */
function Mark({ axis, at, word, isMiss, isHigh = false }: MarkProps) {
  if (at === null) return null;
  const x = xOf(axis, Date.parse(at));
  const isRight = x > axis.width * 0.8;
  const row = isHigh ? 11 : 25;
  return (
    <g className={styles.mark} data-miss={isMiss || undefined}>
      <line x1={x} x2={x} y1={row - 8} y2={HEIGHT - 24} />
      <text x={x + (isRight ? -5 : 5)} y={row} textAnchor={isRight ? 'end' : 'start'}>
        {word}
      </text>
    </g>
  );
}

function Ticks({ axis, timeZone }: { readonly axis: TimeAxis; readonly timeZone: string }) {
  const { at, isDays } = ticksOf(axis, offsetOf(axis.from, timeZone));
  return at.map((tick) => {
    const x = xOf(axis, tick);
    if (x < 24 || x > axis.width - 24) return null;
    const { hour, minute } = wallTime(tick, timeZone);
    const isMidnight = hour === 0 && minute === 0;
    return (
      <g key={tick}>
        <line x1={x} x2={x} y1={LANE.top - 6} y2={HEIGHT - 24} className={styles.tick} />
        <text x={x} y={HEIGHT - 8} textAnchor="middle" className={styles.name}>
          {isDays || isMidnight ? shortDayText(tick, timeZone) : clockText(tick, timeZone)}
          <title>{dayText(tick, timeZone)}</title>
        </text>
      </g>
    );
  });
}

/** The drawing holds the clock's own life: a stop that lasts until now is cut short. */
function instantsOf({ started, stopped, due, breached, segments }: SubjectOutcomeDetail): readonly number[] {
  const ends = segments.filter(({ phase }) => phase !== 'stopped').map(({ to }) => to);
  return [started, stopped, due, breached, ...ends].flatMap((at) => (at === null ? [] : [Date.parse(at)]));
}

function offsetOf(at: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = wallTime(at, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

function spoken({ started, due, breached, stopped }: SubjectOutcomeDetail, timeZone: string): string {
  const parts = [
    [later('started {{at}}'), started],
    [later('due {{at}}'), due],
    [later('breached {{at}}'), breached],
    [later('stopped {{at}}'), stopped],
  ] as const;
  const said = parts.flatMap(([text, at]) =>
    at === null ? [] : [t(text, { at: instantText(at, timeZone) })],
  );
  return t('Timeline: {{said}}. The stretches are in the table below.', { said: said.join(', ') });
}
