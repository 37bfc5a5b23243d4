import { statementHtml, statementPdf, statementXlsx } from '@tallystick/documents';
import { describe, expect, it } from 'vitest';
import { englishIn } from '../testing/english.ts';
import { FULL_STATEMENT } from '../testing/full-statement.ts';
import { linesOfHtml } from '../testing/lines-of-html.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { xlsxCells } from '../testing/xlsx-cells.ts';

describe('a statement in German', () => {
  it('is said in German words, with days, periods and numbers as German writes them', () => {
    const lines = linesOfHtml(statementHtml(FULL_STATEMENT, 'ab12', 'de'));
    expect(lines).toMatchInlineSnapshot(`
      [
        "Abrechnung desk-hours/2026-03",
        "Northline für Ostwerk",
        "Desk 2026, Fassung 4",
        "vom 1. März 2026, 00:00 bis zum 1. April 2026, 00:00; Zeiten in Europe/Berlin",
        "Nr. 3, Stand 2, erstellt am 3. April 2026, 10:15:30; endgültig seit dem 3. April 2026, 00:00",
        "Was sich geändert hat",
        "Seit dem vorigen Stand kam ein Nachweis.",
        "Was",
        "Vorher",
        "Jetzt",
        "Antwort (März 2026)",
        "95,652 %, eingehalten",
        "91,304 %, verfehlt",
        "Antwort (März 2026): gezählt",
        "22 von 23",
        "21 von 23",
        "Portal (1. Quartal 2026)",
        "kein Wert, ohne Daten",
        "412 ms, verfehlt",
        "Gutschrift für quick (März 2026, credits.schedules[0])",
        "nichts",
        "1200,00: 3 verletzte Tickets × 4 % von 12.000,00 EUR = 1.440,00 EUR; Gerundet auf 1.200,00 EUR",
        "Zusagen",
        "Zusage",
        "Zeitraum",
        "Zielwert",
        "Erreicht",
        "Status",
        "Budget verbraucht",
        "Abdeckung",
        "Antwort",
        "95 % binnen 2 Geschäftstagen",
        "März 2026",
        "95 %",
        "91,304 %",
        "verfehlt",
        "eingehalten (95,455 %), wäre jeder Ausschluss angenommen",
        "174,000 %",
        "–",
        "Portal",
        "99,9 %",
        "1. Quartal 2026",
        "99,9 %",
        "kein Wert",
        "ohne Daten",
        "–",
        "12,500 %",
        "Gutschriften",
        "Für",
        "Zeitraum",
        "Wie sie berechnet ist",
        "Klausel",
        "Betrag",
        "quick",
        "März 2026",
        "3 verletzte Tickets × 4 % von 12.000,00 EUR = 1.440,00 EUR",
        "Grenze des Zeitraums (credits.atMost[0]): −240,00 EUR",
        "credits.schedules[0]",
        "1.200,00 EUR",
        "Was nicht zählte",
        "Ausschluss",
        "Klausel",
        "Von",
        "Bis",
        "Zustand",
        "Grund",
        "storm-1",
        "exclusions.storm",
        "4. März 2026, 09:00",
        "4. März 2026, 11:00",
        "unentschieden",
        "flooded",
        "Folgen",
        "Folge",
        "Fällig",
        "Plan",
        "15. April 2026, 00:00",
        "Offene Ansprüche",
        "Anspruch",
        "Worauf",
        "Klausel",
        "Geltend zu machen vor",
        "Betrag",
        "storm-1: flooded",
        "Ausschluss",
        "exclusions.storm",
        "–",
        "–",
        "up (März 2026)",
        "Gutschrift",
        "credits.claim",
        "1. Mai 2026, 00:00",
        "1.200,00 EUR",
        "Datenqualität",
        "Quelle",
        "Punktzahl",
        "Setzt sich zusammen aus",
        "desk",
        "98,250 %",
        "Nachweise, die binnen der Nachfrist kamen: 98,250 %",
        "probe",
        "ohne Daten",
        "Wie sich das prüfen lässt",
        "Berechnet aus 12.480 Nachweisen, empfangen bis 3. April 2026, 10:15:29, nach den Regeln der Fassung 1 (Messung 0.1.0). SHA-256 des JSON:",
        "ab12",
        ".",
      ]
    `);
    expect(englishIn(lines)).toEqual([]);
  });

  it('says the same as a PDF, with nothing of ours left in English', async () => {
    const pdf = pdfText(Buffer.from(await statementPdf(FULL_STATEMENT, 'ab12', 'de'))).replaceAll('\n', ' ');
    for (const line of linesOfHtml(statementHtml(FULL_STATEMENT, 'ab12', 'de'))) expect(pdf).toContain(line);
  });

  it('is a workbook with the numbers of the English one', async () => {
    const german = xlsxCells(Buffer.from(await statementXlsx(FULL_STATEMENT, 'ab12', 'de')));
    const english = xlsxCells(Buffer.from(await statementXlsx(FULL_STATEMENT, 'ab12')));
    const numbersOf = (sheets: typeof german) =>
      [...sheets.values()].map((rows) =>
        rows.map((row) => Object.values(row).filter((cell) => / as [0y]/.test(cell))),
      );
    expect(numbersOf(german)).toEqual(numbersOf(english));
    const words = [...german].flatMap(([name, rows]) => [name, ...rows.flatMap(wordsOf)]);
    expect(englishIn(words)).toEqual([]);
  });
});

function wordsOf(row: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(row).flatMap(([head, cell]) => [head, ...cell.split('\n')]);
}
