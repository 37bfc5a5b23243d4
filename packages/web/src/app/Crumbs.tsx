import { Link, type LinkProps } from '@tanstack/react-router';
import { t } from '../i18n/text.ts';
import styles from './layout.module.css';
import { useHomeName } from './useHomeName.ts';

/** One step of the way back. */
export interface Crumb {
  readonly text: string;
  readonly to: LinkProps['to'];
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Readonly<Record<string, string>>;
}

/** The way from the portfolio down to this page. */
export function Crumbs({ crumbs, here }: { readonly crumbs: readonly Crumb[]; readonly here: string }) {
  const home = useHomeName();
  return (
    <nav aria-label={t('Breadcrumbs')} className={styles.crumbs}>
      <ol>
        {crumbs.map(({ text, to, params = {}, search = {} }) => (
          <li key={text}>
            <Link to={to as string} params={params} search={search}>
              {to === '/' ? home : text}
            </Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
