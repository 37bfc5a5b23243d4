import type { Rule } from '../rule.ts';

/** SMART: measurable, from a source of record that both parties can find. */
export const noSource: Rule = {
  id: 'no-source',
  severity: 'warning',
  finds: 'A source of record that is only a kind of connector: neither its name nor its address is said.',
  why: 'When figures are disputed, both parties must know which system counts. "servicenow" may be any of several.',
  *check({ agreement: { sources } }) {
    for (const { id, title, url, connector } of sources.values()) {
      if (title !== undefined || url !== undefined) continue;
      yield {
        at: ['sources', id],
        message: `Which ${connector} this is, the text does not say.`,
        suggestion: 'Add "title: …" or "url: …", so that both parties know which system counts.',
      };
    }
  },
};
