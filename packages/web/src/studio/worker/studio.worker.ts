import { completionsAt, editedText, formAt, formattedText, hoverAt, readDraft } from '@tallystick/agreement';
import { compareTexts, load } from './evidence.ts';
import { parseWithHolidays } from './holidays.ts';
import { levers } from './levers.ts';
import type { Call, EditedText, Kind, Protocol, Reply } from './protocol.ts';
import { read } from './read.ts';
import { runScenarios } from './scenarios.ts';
import { templates } from './templates.ts';

type Answers = {
  readonly [K in Kind]: (
    ask: Protocol[K]['ask'],
    onProgress: (done: number) => void,
  ) => Protocol[K]['answer'] | Promise<Protocol[K]['answer']>;
};

const noMasters = () => undefined;
const zones = Intl.supportedValuesOf('timeZone');

const answers: Answers = {
  read,
  forms: ({ text, paths }) => {
    const draft = readDraft(text);
    return paths.map((path) => formAt(draft, path));
  },
  scenarios: runScenarios,
  edit: ({ text, edits }) => outcomeOf(editedText(text, edits)),
  format: ({ text }) => outcomeOf(formattedText(text)),
  complete: ({ text, place }) => completionsAt(text, place, { masters: noMasters, zones }),
  hover: async ({ text, place }) => {
    const parsed = await parseWithHolidays(text);
    const sources = { masters: noMasters, ...(parsed.ok ? { agreement: parsed.agreement } : {}) };
    return hoverAt(readDraft(text), place, sources) ?? null;
  },
  templates,
  load,
  compare: compareTexts,
  levers: ({ text }) => levers(text),
};

function outcomeOf(done: ReturnType<typeof editedText>): EditedText {
  if (done.ok) return done;
  const [first] = done.problems;
  const where = first ? `Line ${first.line}: ${first.message} ` : '';
  return { ok: false, message: `${where}Put that right in the text first.` };
}

/** Answers one call after the other: what is asked later may rest on what was read before. */
let last: Promise<void> = Promise.resolve();
self.onmessage = ({ data: { call, kind, ask } }: MessageEvent<Call>) => {
  const tell = (reply: Reply) => self.postMessage(reply);
  const answer = answers[kind] as (ask: unknown, onProgress: (done: number) => void) => unknown;
  last = last.then(async () => {
    try {
      tell({ call, answer: await answer(ask, (progress) => tell({ call, progress })) });
    } catch (error) {
      tell({ call, fault: error instanceof Error ? error.message : String(error) });
    }
  });
};
