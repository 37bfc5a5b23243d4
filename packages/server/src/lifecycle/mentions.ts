import type { Agreement } from '@tallystick/agreement';
import {
  getAgreement,
  listPeople,
  listProposals,
  type NoticeContent,
  queueNotices,
  type StoredComment,
  type TenantTransaction,
} from '@tallystick/store';
import { loadAgreement } from '../agreements.ts';
import { mailTo, type Recipient, readRoster, whomToTell } from '../escalations/whom-to-tell.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { readText } from './read-text.ts';

/** The longest part of a comment that a mail about it holds, characters. */
const LONGEST_QUOTE = 1_000;

/** Who is named in a comment, and whom that reaches. */
export interface Named {
  /** Ids of people and roles. */
  readonly mentions: readonly string[];
  readonly recipients: readonly Recipient[];
}

/**
 * Who is named in a comment: people whom its writer sees, and roles of the agreement's text, by which a party names people of the other; `@role` in its words names
 * one too. Of a role those who are on duty are reached, else the address that the agreement gives it; who is on duty is no business of customers, who reach the address.
 *
 * @throws HttpProblem 404 for nobody whom the writer could name, 422 for a role that reaches nobody
 */
export async function namedIn(
  tx: TenantTransaction,
  id: string,
  said: { readonly mentions: readonly string[]; readonly words: string; readonly at: number },
): Promise<Named> {
  const written = [...said.words.matchAll(/(?<![\w.])@([A-Za-z0-9][A-Za-z0-9_-]{0,99})/g)].map(
    ([, name]) => name!,
  );
  if (said.mentions.length === 0 && written.length === 0) return { mentions: [], recipients: [] };
  const people = (await listPeople(tx)).filter(({ status }) => status === 'active');
  const agreement = await talkedAbout(tx, id);
  const roster = agreement && (await readRoster(tx, agreement, said.at));
  const roles = written.filter((name) => agreement?.roles.has(name));
  const mentions = [...new Set([...said.mentions, ...roles])];
  const recipients = mentions.flatMap((mention): readonly Recipient[] => {
    const person = people.find((one) => one.id === mention);
    if (person) return [{ role: '', address: person.email, personId: person.id, called: person.name }];
    if (!roster?.agreement.roles.has(mention))
      throw notFound(`person or role "${mention}" whom you could name`);
    const found = whomToTell(roster, [mention]);
    if (found.length > 0) return found;
    const detail = `Nobody would hear of it: nobody is on duty for "${mention}", and the agreement gives it no mail address.`;
    throw new HttpProblem(422, 'Nobody has that role', detail);
  });
  return { mentions, recipients };
}

/** Puts a mail to everyone who is named in a comment on its way. @param who wrote it */
export async function tellNamed(
  tx: TenantTransaction,
  one: StoredComment,
  who: string,
  recipients: readonly Recipient[],
): Promise<void> {
  const { agreementId, number, clause, words, at } = one;
  const about = clause === '' ? agreementId : clause;
  const content: NoticeContent = {
    event: 'told',
    severity: 'notice',
    title: `${who} names you in a comment on ${about}`,
    says: words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words,
    ...{ objective: null, period: null, subject: null },
    path: `/agreements/${encodeURIComponent(agreementId)}/lifecycle`,
  };
  const notice = { agreementId, origin: `comment/${number}`, content };
  await queueNotices(
    tx,
    recipients.map((recipient) => ({
      ...mailTo({ ...recipient, address: recipient.address.toLowerCase() }, notice),
      role: recipient.role === '' ? null : recipient.role,
    })),
    at,
  );
}

/** The text that the parties talk about: the one that holds, else the newest that was proposed; undefined before. */
async function talkedAbout(tx: TenantTransaction, id: string): Promise<Agreement | undefined> {
  const current = await getAgreement(tx, id);
  if (current) return loadAgreement(current).agreement;
  const newest = (await listProposals(tx, id)).at(-1);
  return newest && readText(newest.text, id).agreement;
}
