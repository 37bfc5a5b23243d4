// biome-ignore-all lint/a11y/noRedundantRoles: on a phone the rows are shown as cards, which takes the table's own roles away
import { Button, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { t } from '../i18n/text.ts';
import type { Column } from './Table.tsx';
import type { Arranging } from './TableFrame.tsx';
import styles from './table.module.css';

interface ColumnHeadProps<Row> {
  readonly column: Column<Row>;
  readonly arranging: Arranging | undefined;
}

/** The head of a column, which orders and filters the rows where readers may arrange them. */
export function ColumnHead<Row>({ column, arranging }: ColumnHeadProps<Row>) {
  const { key, head, align, value } = column;
  const sort = arranging?.arrangement.sort;
  const isSorted = sort?.column === key;
  const order = sort?.isDescending ? 'descending' : 'ascending';
  return (
    <th role="columnheader" scope="col" data-align={align} aria-sort={isSorted ? order : undefined}>
      {arranging && value ? <HeadMenu column={column} arranging={arranging} /> : head}
    </th>
  );
}

interface HeadMenuProps<Row> {
  readonly column: Column<Row>;
  readonly arranging: Arranging;
}

function HeadMenu<Row>({ column: { key, head }, arranging: { arrangement, arrange } }: HeadMenuProps<Row>) {
  const { sort, where } = arrangement;
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState(where[key] ?? '');
  const isSorted = sort?.column === key;
  const order = (isDescending: boolean) => {
    const isSame = isSorted && sort.isDescending === isDescending;
    const { sort: _, ...rest } = arrangement;
    arrange(isSame ? rest : { ...rest, sort: { column: key, isDescending } });
    setOpen(false);
  };
  const filter = (event: FormEvent) => {
    event.preventDefault();
    const { [key]: _, ...others } = where;
    arrange({ ...arrangement, where: text === '' ? others : { ...others, [key]: text } });
    setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus withArrow position="bottom-start" withinPortal>
      <Popover.Target>
        <UnstyledButton className={styles.head} onClick={() => setOpen(!isOpen)}>
          {head}
          <span className={styles.order} data-on={isSorted || undefined} aria-hidden>
            {isSorted ? (sort.isDescending ? '↓' : '↑') : '↕'}
          </span>
          {where[key] !== undefined && <span className={styles.only}>“{where[key]}”</span>}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={styles.headForm} onSubmit={filter}>
          <Button
            variant={isSorted && !sort.isDescending ? 'light' : 'default'}
            size="xs"
            onClick={() => order(false)}
          >
            ↑ {t('Least first')}
          </Button>
          <Button
            variant={isSorted && sort.isDescending ? 'light' : 'default'}
            size="xs"
            onClick={() => order(true)}
          >
            ↓ {t('Most first')}
          </Button>
          <TextInput
            size="xs"
            label={t('Only where “{{head}}” holds', { head })}
            type="search"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" size="xs">
            {t('Filter')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
