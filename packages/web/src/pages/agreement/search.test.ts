import { expect, it } from 'vitest';
import { agreementSearch } from './search.ts';

it.each(['2016-03', '2016', '2016-W10', '2026-03@2', 'c03@2016-03-04'])(
  'the address of an agreement names the period %s',
  (period) => expect(agreementSearch({ period })).toEqual({ period }),
);

it.each(['all', 'none', 'focus', '', undefined])(
  'the address of an agreement names no period by what the API says for several: %s',
  (period) => expect(agreementSearch({ period })).toEqual({}),
);
