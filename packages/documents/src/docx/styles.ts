import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';

/** Width between the margins of an A4 page, twentieths of a point. */
export const TEXT_WIDTH = 9_070;
/** How far clauses stand in from their numbers. */
export const INDENT = 680;
export const QUIET = '59636E';
export const CLAUSE_NUMBERS = 'clauses';

const FONT = 'Calibri';

/** Word's own styles, so that a table of contents, navigation and templates work. */
export const STYLES = (locale: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: 21, language: { value: locale } },
      paragraph: { spacing: { after: 60, line: 276 } },
    },
    title: { run: { font: FONT, size: 40, bold: true }, paragraph: { spacing: { after: 160 } } },
    heading1: {
      run: { font: FONT, size: 27, bold: true },
      paragraph: { spacing: { before: 360, after: 60 }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: 21, bold: true },
      paragraph: { spacing: { before: 180, after: 20 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      run: { color: QUIET },
      paragraph: { spacing: { after: 20 } },
    },
    { id: 'ClauseText', name: 'Clause text', basedOn: 'Normal', paragraph: { indent: { left: INDENT } } },
    {
      id: 'ClauseId',
      name: 'Clause id',
      basedOn: 'Normal',
      run: { size: 15, color: QUIET },
      paragraph: { indent: { left: INDENT }, keepNext: true, spacing: { after: 40 } },
    },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 30, after: 30 } },
    },
    { id: 'TableHead', name: 'Table head', basedOn: 'TableText', run: { size: 18, color: QUIET } },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 16, color: QUIET } },
  ],
});

/** Sections are numbered 1, 2, 3, clauses 1.1, 1.2: by Word itself, so that references in Word hold. */
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: CLAUSE_NUMBERS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1',
          alignment: AlignmentType.START,
          style: hanging(),
        },
        {
          level: 1,
          format: LevelFormat.DECIMAL,
          text: '%1.%2',
          alignment: AlignmentType.START,
          style: hanging(),
        },
      ],
    },
  ],
};

function hanging() {
  return { paragraph: { indent: { left: INDENT, hanging: INDENT } } };
}
