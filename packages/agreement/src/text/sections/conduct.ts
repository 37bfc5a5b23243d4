import {
  DEFAULT_ESCALATION,
  type EscalationLevel,
  OBJECTIVE_OWNER,
  type PlaybookStep,
} from '../../model/escalation.ts';
import type { Report } from '../../model/reporting.ts';
import { durationText, frequencyText, lengthText, percentText, spanText } from '../notation.ts';
import { all, type Draft, draft, type Writing, when, whenAny } from '../says.ts';

/** Who hears of trouble, and what they do. */
export function escalations(writing: Writing): readonly Draft[] {
  const { agreement, words } = writing;
  return [
    ...[...agreement.escalations.values()].map(({ id, levels }) =>
      draft(
        `escalations.${id}`,
        id,
        [id === DEFAULT_ESCALATION ? words.escalationDefault : undefined, words.escalationSentence],
        {
          head: words.levelHead,
          rows: levels.map((level) => [
            levelText(level, writing),
            rolesText(level.notify, writing),
            level.playbook ?? '–',
          ]),
        },
      ),
    ),
    ...[...agreement.playbooks.values()].map(({ id, title, owner, steps }) =>
      draft(`playbooks.${id}`, words.playbookTitle(title), [
        when(owner, (role) => words.playbookOwner(words.notation.quote(role))),
        ...steps.map((step, index) => words.step(index + 1, stepText(step, writing))),
      ]),
    ),
  ];
}

function stepText(step: PlaybookStep, writing: Writing): string {
  const { words } = writing;
  const { quote } = words.notation;
  switch (step.kind) {
    case 'ask a person':
      return step.role === undefined ? step.text : words.stepAsk(quote(step.role), step.text);
    case 'notify':
      return words.stepNotify(rolesText(step.to, writing), step.text);
    case 'open ticket':
      return words.stepTicket(quote(step.via), step.text);
    case 'post status update':
      return step.via === undefined
        ? words.stepStatusPage({
            service: when(step.service, quote),
            title: when(step.title, quote),
            state: step.state ?? 'investigating',
            text: step.text,
          })
        : words.stepUpdate(quote(step.via), step.text);
    case 'start review':
      return words.stepReview(quote(step.review));
    case 'call webhook':
      return words.stepWebhook(quote(step.via), step.text);
  }
}

function levelText({ at, afterMs, calendar }: EscalationLevel, { words }: Writing): string {
  const { notation } = words;
  const first =
    at.kind === 'used'
      ? words.levelUsed(percentText(at.share, notation))
      : at.kind === 'breach'
        ? words.levelBreach
        : words.levelLost;
  return afterMs === 0
    ? first
    : words.levelAfter(first, durationText(afterMs, notation), when(calendar, notation.quote));
}

function rolesText(roles: readonly string[], writing: Writing): string {
  const { words } = writing;
  return all(
    roles.map((role) => (role === OBJECTIVE_OWNER ? words.objectiveOwner : role)),
    writing,
  );
}

/** What is told when, and where the parties meet. */
export function reporting(writing: Writing): readonly Draft[] {
  const { agreement, words } = writing;
  const { statement, reports } = agreement.reporting;
  return [
    ...(statement
      ? [
          draft(
            'reporting.statement',
            statement.title ?? words.statementTitle,
            report(statement, words.statement, writing),
          ),
        ]
      : []),
    ...[...reports].map(([id, one]) =>
      draft(`reporting.reports.${id}`, one.title ?? id, report(one, words.report, writing)),
    ),
    draft('reporting.grace', words.graceTitle, [
      words.grace(durationText(agreement.graceMs, words.notation)),
    ]),
    ...[...agreement.reviews.values()].map(({ id, title, every, attendees, agenda }) =>
      draft(`reviews.${id}`, title, [
        words.review(frequencyText(every, words.notation)),
        whenAny(attendees, words.attendees, writing),
        whenAny(agenda, words.agenda, writing),
      ]),
    ),
  ];
}

function report(
  { every, due, calendar, to, content }: Report,
  said: (every: string) => string,
  writing: Writing,
) {
  const { words } = writing;
  const { notation } = words;
  return [
    said(frequencyText(every, notation)),
    when(due, (span) => words.reportDue(spanText(span, notation), when(calendar, notation.quote))),
    whenAny(to, words.reportTo, writing),
    whenAny(content, words.reportContent, writing),
  ];
}

/** How the agreement changes, and how it ends before its time. */
export function changes(writing: Writing): readonly Draft[] {
  const { agreement, words } = writing;
  const { changeControl, termination } = agreement;
  const { notation } = words;
  return [
    ...(changeControl
      ? [
          draft('changeControl', words.changeTitle, [
            when(changeControl.notice, (notice) => words.changeNotice(lengthText(notice, notation))),
            whenAny(changeControl.approvedBy, words.changeApproved, writing),
            changeControl.procedure,
          ]),
        ]
      : []),
    ...(termination
      ? [
          draft('termination', words.endTitle, [
            when(termination.convenience, ({ by, notice }) =>
              words.convenience(by, lengthText(notice, notation)),
            ),
            when(termination.cause, ({ grounds }) => words.cause(all(grounds, writing))),
            when(termination.cause?.cure, (cure) => words.cure(lengthText(cure, notation))),
            termination.exit,
          ]),
        ]
      : []),
  ];
}

/** What becomes of the data. */
export function data(writing: Writing): readonly Draft[] {
  const { agreement, words } = writing;
  const { notation } = words;
  const processor = agreement.dataProtection?.processor;
  return [
    ...[...(agreement.dataProtection?.classes.values() ?? [])].map(
      ({ id, title, description, kind, retention }) =>
        draft(`dataProtection.classes.${id}`, title, [
          description,
          words.dataKind[kind],
          words.retention(lengthText(retention, notation)),
        ]),
    ),
    ...(processor
      ? [
          draft('dataProtection.processing', words.processorTitle, [
            words.processor(words[processor.processor]),
            when(processor.purpose, words.purpose),
            whenAny(processor.locations, words.locations, writing),
            whenAny(processor.subprocessors, words.subprocessors, writing),
            when(processor.breachNoticeMs, (ms) => words.breachNotice(durationText(ms, notation))),
          ]),
        ]
      : []),
  ];
}
