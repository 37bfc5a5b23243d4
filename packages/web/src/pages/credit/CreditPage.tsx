import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type CreditDetail, creditQuery } from '../../api/credits.ts';
import { apiPath, BASE } from '../../api/request.ts';
import { Empty } from '../../app/Empty.tsx';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { useTitles } from '../../app/useTitles.ts';
import { language } from '../../i18n/language.ts';
import { Phrase } from '../../i18n/Phrase.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { isZero } from '../../money/amount.ts';
import { Money } from '../../money/Money.tsx';
import { Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';
import { periodText } from '../../time/period.ts';
import { CreditBadge } from '../credits/CreditBadge.tsx';
import { CreditHistory } from './CreditHistory.tsx';
import { CreditSteps } from './CreditSteps.tsx';
import styles from './credit.module.css';

const route = getRouteApi('/agreements/$id/credits/$number');

/** One credit: how it was worked out, what is open about it, what people did, what can be done. */
export function CreditPage() {
  const { id, number } = route.useParams();
  return (
    <QueryState query={useQuery(creditQuery(id, number))}>
      {(detail) => (
        <Page title={t('Credit {{number}}', { number })} crumbs={[{ text: t('Credits'), to: '/credits' }]}>
          <Head detail={detail} />
          <CreditSteps detail={detail} />
          <Working detail={detail} />
          <Notes detail={detail} />
          <CreditHistory detail={detail} />
        </Page>
      )}
    </QueryState>
  );
}

function Head({ detail }: { readonly detail: CreditDetail }) {
  const { credit, objectiveTitle, timeZone, answerBy } = detail;
  const { agreement, currency, amount, computed, period } = credit;
  const titleOf = useTitles();
  return (
    <div className={layout.head}>
      <div className={layout.headRow}>
        <h1>
          <Phrase
            text="{{money}} for {{objectiveTitle}}"
            parts={{ money: <Money of={{ amount, currency }} />, objectiveTitle }}
          />
        </h1>
        <CreditBadge state={credit.state} filled />
      </div>
      <p className={layout.facts}>
        <span>
          <Link to="/agreements/$id" params={{ id: agreement }} search={{ period }}>
            {titleOf(agreement)}
          </Link>
        </span>
        <span>{periodText(period)}</span>
        <span>
          <Phrase text="proposed {{at}}" parts={{ at: <At at={credit.proposedAt} timeZone={timeZone} /> }} />
        </span>
        <span>{t('times in {{timeZone}}', { timeZone })}</span>
      </p>
      {computed !== amount && (
        <p>
          <Phrase
            text="The rules come to {{money}}; what was decided differs."
            parts={{ money: <Money of={{ amount: computed, currency }} /> }}
          />
        </p>
      )}
      {credit.corrects !== null && (
        <p>
          <Phrase
            text="It changes {{credit}}, which was settled before the figures changed."
            parts={{
              credit: (
                <Link
                  to="/agreements/$id/credits/$number"
                  params={{ id: agreement, number: String(credit.corrects) }}
                >
                  {t('credit {{corrects}}', { corrects: credit.corrects })}
                </Link>
              ),
            }}
          />
        </p>
      )}
      {answerBy !== null && (
        <p role="status">
          <Phrase
            text="The dispute is to be answered by {{at}}."
            parts={{ at: <At at={answerBy} timeZone={timeZone} /> }}
          />
        </p>
      )}
    </div>
  );
}

function Working({ detail: { credit, working } }: { readonly detail: CreditDetail }) {
  return (
    <Section
      title={t('How it was worked out')}
      aside={
        <Link
          to="/agreements/$id/objectives/$oid"
          params={{ id: credit.agreement, oid: credit.objective }}
          search={{ period: credit.period }}
        >
          {t('The figures behind it')}
        </Link>
      }
      padded
    >
      {working.length === 0 ? (
        <p className="quiet">{t('The rules come to nothing for this period now.')}</p>
      ) : (
        <ol className={styles.steps}>
          {working.map((step) => (
            <li key={step}>{sentenceText(step)}</li>
          ))}
        </ol>
      )}
      {credit.questions.length > 0 && (
        <>
          <h3>{t('Open questions')}</h3>
          <ul className={styles.steps}>
            {credit.questions.map((question) => (
              <li key={question}>{sentenceText(question)}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Notes({ detail: { credit, notes, timeZone } }: { readonly detail: CreditDetail }) {
  const href = (note: number, format: string) =>
    `${BASE}${apiPath(['agreements', credit.agreement, 'credit-notes', String(note)], { format, language: language() })}`;
  return (
    <Section title={t('Credit notes')}>
      {notes.length === 0 ? (
        <Empty>
          {isZero(credit.amount)
            ? t('None: nothing is owed.')
            : t('None yet: one is made when the credit is issued.')}
        </Empty>
      ) : (
        <Table
          caption={t('Credit notes')}
          rows={notes}
          rowKey={({ number }) => String(number)}
          columns={[
            {
              key: 'number',
              head: t('Note'),
              isRowHead: true,
              value: ({ number }) => t('No. {{number}}', { number }),
            },
            {
              key: 'issued',
              head: t('Issued'),
              value: ({ issuedAt }) => ({ instant: issuedAt, timeZone }),
            },
            {
              key: 'amount',
              head: t('Amount without tax'),
              align: 'right',
              value: (note) => note,
            },
            {
              key: 'files',
              head: t('Files'),
              value: null,
              cell: ({ number, sha256 }) => (
                <span className={styles.files}>
                  <Button
                    component="a"
                    href={href(number, 'pdf')}
                    download
                    variant="default"
                    size="compact-sm"
                  >
                    PDF
                  </Button>
                  <Button
                    component="a"
                    href={href(number, 'json')}
                    download
                    variant="default"
                    size="compact-sm"
                    title={`SHA-256 ${sha256}`}
                  >
                    {t('JSON')}
                  </Button>
                </span>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
