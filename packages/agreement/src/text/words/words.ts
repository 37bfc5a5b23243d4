import type { Notation } from '../notation.ts';
import type { ConductWords } from './conduct.ts';
import type { CreditWords } from './credits.ts';
import type { ExampleWords } from './examples.ts';
import type { FrameWords } from './frame.ts';
import type { HoursWords } from './hours.ts';
import type { MeasureWords } from './measured.ts';
import type { MovingWords } from './moving.ts';
import type { PromiseWords } from './promised.ts';
import type { Rule } from './rules.ts';

/**
 * Everything that a contract says, in one language. Each entry is a sentence or a part of one; a language that lacks
 * one does not compile. Texts that the parties wrote themselves, titles and terms, stay as they wrote them.
 */
export interface Words
  extends FrameWords,
    HoursWords,
    MeasureWords,
    PromiseWords,
    MovingWords,
    ConductWords,
    ExampleWords {
  readonly notation: Notation;
  readonly credits: CreditWords;
  readonly rules: readonly Rule[];
}
