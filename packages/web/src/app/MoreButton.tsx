import { Button } from '@mantine/core';
import { t } from '../i18n/text.ts';
import styles from '../session/session.module.css';

interface MoreButtonProps {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  readonly says?: string;
}

/** Fetches the next page of a list, where there is one. */
export function MoreButton({ query, says = t('Show more') }: MoreButtonProps) {
  if (!query.hasNextPage) return null;
  return (
    <div className={styles.foot}>
      <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {says}
      </Button>
    </div>
  );
}
