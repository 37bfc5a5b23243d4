import { creditKind, type StatementDocument } from '@tallystick/documents';
import type { Speaker } from '@tallystick/phrases/speaker';
import type { StoredStatement } from '@tallystick/store';

/** Promises and changes that a mail tells one by one; the rest is in what is attached. */
const TOLD = 20;

/** How whoever reads a mail gets at the bundle: it is attached under a name, or to be fetched; undefined where there is none. */
export type BundleOfMail = { readonly attached: string } | 'to be fetched' | undefined;

/** The words of a mail with a revision of a statement. @param link where its page is; undefined where nobody said at which address the server is reached */
export function statementMail(
  one: StoredStatement,
  { link, bundle }: { readonly link: string | undefined; readonly bundle: BundleOfMail },
  speaker: Speaker,
): { readonly subject: string; readonly text: string } {
  const { t, counted, sentence } = speaker;
  const document = JSON.parse(one.document) as StatementDocument; // Made by us alone.
  const { agreement, content, changes } = document;
  const { provider, customer, title, timeZone } = agreement;
  const revision = String(document.revision);
  const differences = (changes?.differences ?? []).map(({ what, before, after }) =>
    t('{{what}}: {{before}} before, {{after}} now', {
      ...{ what: sentence(what), before: sentence(before), after: sentence(after) },
    }),
  );
  const listed = (lines: readonly string[]) => {
    const more = lines.length - TOLD;
    const rest =
      more > 0 ? [counted(more, 'and {{count}} more, in the PDF', 'and {{count}} more, in the PDF')] : [];
    return [...lines.slice(0, TOLD), ...rest].map((line) => `- ${line}`);
  };
  const paragraphs = [
    t('{{provider}} for {{customer}}: {{title}}, version {{version}}. Times in {{timeZone}}.', {
      ...{ provider, customer, title, version: String(agreement.version), timeZone },
    }),
    ...(changes
      ? [
          [
            t('Revision {{revision}} replaces the one before. What changed:', { revision }),
            ...listed(differences),
          ].join('\n'),
        ]
      : []),
    [t('Promises'), ...listed(promises(document, speaker))].join('\n'),
    content.credits.length === 0
      ? t('No credits are due.')
      : [t('Credits'), ...listed(credits(document, speaker))].join('\n'),
    ...(link === undefined ? [] : [t('All of it: {{link}}', { link })]),
    ...bundleText(bundle, link, speaker),
    t("SHA-256 of the statement's JSON: {{sha256}}", { sha256: one.sha256 }),
  ];
  const foot = t('Tallystick sends this because the agreement names your role under reporting.statement.to.');
  return { subject: subject(document, speaker), text: `${paragraphs.join('\n\n')}\n\n-- \n${foot}\n` };
}

function subject({ id, content, revision }: StatementDocument, { t }: Speaker): string {
  const count = (status: string) => content.objectives.filter((each) => each.status === status).length;
  const [met, missed] = [count('met'), count('missed')];
  const other = content.objectives.length - met - missed;
  const verdicts = [
    ...(missed > 0 ? [t('{{missed}} missed', { missed })] : []),
    ...(met > 0 ? [t('{{met}} met', { met })] : []),
    ...(other > 0 ? [t('{{other}} without a verdict', { other })] : []),
  ].join(', ');
  return revision > 1
    ? t('Statement {{id}}, revision {{revision}}: {{verdicts}}', { id, revision: String(revision), verdicts })
    : t('Statement {{id}}: {{verdicts}}', { id, verdicts });
}

function promises({ content }: StatementDocument, speaker: Speaker): readonly string[] {
  const { t, figure, sentence, period } = speaker;
  return content.objectives.map((each) =>
    t('{{title}}, {{period}}: {{attained}} of {{target}}, {{status}}', {
      ...{ title: each.title, period: period(each.period), target: figure(each.target) },
      attained: each.attained === null ? t('no figure') : figure(each.attained),
      status: sentence(each.status),
    }),
  );
}

function credits({ content, agreement }: StatementDocument, speaker: Speaker): readonly string[] {
  const { t, amount, period } = speaker;
  return content.credits.map((each) =>
    t('{{kind}} for {{objective}}, {{period}}: {{amount}}', {
      ...{ kind: creditKind(each.kind, speaker), objective: each.objective, period: period(each.period) },
      amount: amount(`${each.amount} ${agreement.currency}`),
    }),
  );
}

function bundleText(bundle: BundleOfMail, link: string | undefined, { t }: Speaker): readonly string[] {
  if (bundle === undefined) return [];
  if (bundle !== 'to be fetched')
    return [
      t(
        'To check it without us: tallystick verify {{name}} (attached), or drop the file on the page Verify.',
        { name: bundle.attached },
      ),
    ];
  return [
    link === undefined
      ? t(
          'To check it without us, fetch its bundle, which is too large for a mail, from the server, at the tab Statements of the agreement.',
        )
      : t('To check it without us, fetch its bundle, which is too large for a mail, from {{link}}.', {
          link,
        }),
  ];
}
