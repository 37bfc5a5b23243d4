import { useQuery } from '@tanstack/react-query';
import { type StatusPageList, statusPagesQuery } from '../../../api/status-pages.ts';
import { Empty } from '../../../app/Empty.tsx';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { t } from '../../../i18n/text.ts';
import styles from '../../../session/session.module.css';
import { useMay } from '../../../session/useSession.ts';
import { PageForm } from './PageForm.tsx';
import { PostForm } from './PostForm.tsx';
import { Updates } from './Updates.tsx';

/** The public status pages of an agreement's services, and what is posted on them. */
export function StatusTab({ id, timeZone }: { readonly id: string; readonly timeZone: string }) {
  const mayManage = useMay('status.manage');
  return (
    <QueryState query={useQuery(statusPagesQuery(id))}>
      {(list) => (
        <>
          {list.services.map((service) => (
            <Service
              key={service.id}
              id={id}
              service={service}
              list={list}
              timeZone={timeZone}
              mayManage={mayManage}
            />
          ))}
        </>
      )}
    </QueryState>
  );
}

function Service({
  id,
  service,
  list,
  timeZone,
  mayManage,
}: {
  readonly id: string;
  readonly service: StatusPageList['services'][number];
  readonly list: StatusPageList;
  readonly timeZone: string;
  readonly mayManage: boolean;
}) {
  const page = list.pages.find((one) => one.service === service.id);
  const updates = list.updates.filter((one) => one.service === service.id);
  return (
    <Section
      title={t('Status page of {{title}}', { title: service.title })}
      note={t(
        'A public page says how the service does now, what of the chosen promises was attained, what is planned and what you post; nothing else of the agreement.',
      )}
      aside={
        page?.isPublic && (
          <a href={`/status/${page.slug}`} target="_blank" rel="noreferrer">
            {`/status/${page.slug}`}
          </a>
        )
      }
      padded
    >
      <div className={styles.parts}>
        {mayManage ? (
          <PageForm
            key={`${page?.slug} ${page?.isPublic}`}
            id={id}
            service={service}
            {...(page ? { page } : {})}
          />
        ) : (
          !page && <Empty>{t('It has no status page.')}</Empty>
        )}
        {page && (
          <>
            <PostForm id={id} service={service.id} updates={updates} />
            <Updates id={id} updates={updates} timeZone={timeZone} />
          </>
        )}
      </div>
    </Section>
  );
}
