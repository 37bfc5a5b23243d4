import type { Party } from '../../model/parties.ts';
import type { Service } from '../../model.ts';
import { dateText, lengthText, sumText } from '../notation.ts';
import { all, type Draft, draft, serviceText, type Writing, when, whenAny } from '../says.ts';

/** Who agrees, in which roles, and which document holds first. */
export function parties(writing: Writing): readonly Draft[] {
  const { agreement, words } = writing;
  const { provider, customer } = agreement.parties;
  const roles = [...agreement.roles];
  return [
    party('parties.provider', words.provider, provider, writing),
    party('parties.customer', words.customer, customer, writing),
    ...(roles.length > 0
      ? [draft('roles', words.rolesTitle, [words.rolesSentence], { head: words.rolesHead, rows: roles })]
      : []),
    ...(agreement.precedence.length > 0
      ? [draft('precedence', words.precedenceTitle, [words.precedence(all(agreement.precedence, writing))])]
      : []),
  ];
}

function party(id: string, role: string, { name, address, registration }: Party, { words }: Writing): Draft {
  return draft(id, name, [
    words.partyIs(role, name),
    when(address, words.partyAddress),
    when(registration, words.partyRegistration),
  ]);
}

/** From when to when, in which time and money, and what comes after. */
export function term({ agreement, words }: Writing): readonly Draft[] {
  const { fromDate, toDate, timeZone, currency, notice, renewal } = agreement.term;
  const { effective } = agreement;
  const date = (day: string) => dateText(day, words.notation);
  return [
    draft('term', words.termTitle, [
      words.term(date(fromDate), date(toDate), timeZone),
      words.currency(currency),
      when(effective, (one) => words.effective(date(one.fromDate), one.startsWith === 'date')),
      renewal.kind === 'automatic'
        ? words.renewal.automatic(lengthText(renewal.for, words.notation), renewal.times)
        : words.renewal[renewal.kind],
      when(notice, (one) => words.notice(lengthText(one, words.notation))),
    ]),
  ];
}

/** The services, and what is none. */
export function scope(writing: Writing): readonly Draft[] {
  const { agreement, words } = writing;
  return [
    ...[...agreement.services.values()].map((one) => service(one, writing)),
    ...(agreement.outOfScope.length > 0
      ? [
          draft('scope.outOfScope', words.outOfScopeTitle, [
            words.outOfScope(all(agreement.outOfScope, writing)),
          ]),
        ]
      : []),
  ];
}

function service(one: Service, writing: Writing): Draft {
  const { agreement, words } = writing;
  const fee = ({ amount, per }: NonNullable<Service['fee']>) =>
    words.serviceFee(sumText(amount, agreement.term.currency, words.notation), per);
  return draft(`scope.services.${one.id}`, one.title, [
    one.description ?? words.servicesSentence,
    when(one.tier, words.serviceTier),
    whenAny(one.environments, words.serviceEnvironments, writing),
    whenAny(one.regions, words.serviceRegions, writing),
    whenAny(one.plans, words.servicePlans, writing),
    one.fee ? fee(one.fee) : words.noFee,
    whenAny(
      one.dependsOn.map((id) => serviceText(id, writing)),
      words.dependsOn,
      writing,
    ),
  ]);
}

/** What words mean. */
export function definitions({ agreement }: Writing): readonly Draft[] {
  return [...agreement.glossary].map(([expression, meaning]) =>
    draft(`glossary.${expression}`, expression, [meaning]),
  );
}
