import type { CreditWords } from '../credits.ts';

const days = (count: number) => (count === 1 ? 'einen Tag' : `${count} Tage`);
const ORDINALS = ['ersten', 'zweiten', 'dritten', 'vierten', 'fünften', 'sechsten'];

/** German. */
export const CREDITS: CreditWords = {
  base: {
    'service fee': 'des Entgelts der Leistung für den Zeitraum',
    'agreement fee': 'der Entgelte aller Leistungen für den Zeitraum',
  },
  sumBase: (sum) => `von ${sum}`,
  capBase: {
    'service fee': 'des Entgelts der Leistung über diese Zeit',
    'agreement fee': 'der Entgelte aller Leistungen über diese Zeit',
  },
  shareOf: (share, base) => `${share} ${base}`,
  daysOf: (count, base) => `der Teil ${base}, der auf ${days(count)} des Zeitraums entfällt`,
  extension: (count) => `eine Verlängerung der Laufzeit um ${days(count)} ohne Entgelt`,
  tierHead: ['Erreicht', 'Gutschrift'],
  tierSentence: (objective) =>
    `Wird ${objective} verfehlt, so ergibt sich die Gutschrift aus dem erreichten Wert nach dieser Tabelle:`,
  tierAtLeast: (bound) => `mindestens ${bound}`,
  tierBelow: (bound) => `unter ${bound}`,
  tierBetween: (from, below) => `mindestens ${from} und unter ${below}`,
  nothing: 'keine',
  perBreach: (objective, price) =>
    `Die Gutschrift für jedes verletzte Ergebnis, das im Zeitraum für ${objective} zählt, ist: ${price}.`,
  when: {
    'objective missed': 'Sie steht nur für Zeiträume zu, in denen die Zusage verfehlt ist.',
    always: 'Sie steht zu, ob die Zusage verfehlt ist oder nicht.',
  },
  perStep: (objective, step, price) =>
    `Wird ${objective} verfehlt, so ist die Gutschrift für jeden vollendeten Schritt von ${step} zwischen dem Ziel und dem erreichten Wert: ${price}. Ein nicht vollendeter Schritt zählt nicht.`,
  fixed: (objective, price) =>
    `Wird ${objective} verfehlt, gleich um wie viel, so ist die Gutschrift: ${price}.`,
  perUnit: {
    'down time': (objective, unit, counts, price) =>
      `Für die Ausfallzeit, die im Zeitraum für ${objective} zählt, wird je Einheit gutgeschrieben (Einheit: ${unit}; ${counts === 'started' ? 'eine angebrochene zählt ganz' : 'nur vollendete zählen'}): ${price}.`,
    overtime: (objective, unit, counts, price) =>
      `Für die Zeit, die ein Gegenstand von ${objective} nach seiner Verletzung auf seiner Uhr weiterläuft, wird je Einheit gutgeschrieben (Einheit: ${unit}; ${counts === 'started' ? 'eine angebrochene zählt ganz' : 'nur vollendete zählen'}): ${price}. In jedem Zeitraum zählen für jeden Gegenstand die Einheiten, die bis zu dessen Ende erreicht sind, weniger die bis zu dessen Beginn.`,
  },
  timeLost: (objective, times, base) =>
    `Wird ${objective} verfehlt, so ist die Gutschrift das ${times}-fache des Entgelts der verlorenen Zeit: 100 % ${base}, mal der Ausfallzeit, geteilt durch die zugesagte Zeit des ganzen Zeitraums.`,
  lineAtMost: (price) => `Diese Gutschrift beträgt höchstens ${price}.`,
  earnBack: (periods, value) =>
    `Der Anbieter verdient die Gutschrift zurück, wenn ${periods === 1 ? 'der nächste Zeitraum mit einem Wert' : `jeder der nächsten ${periods} Zeiträume mit einem Wert`} mindestens ${value} erreicht: Dann hebt eine eigene Buchung auf, was gutgeschrieben wurde.`,
  poolTitle: (id) => `Einsatz: ${id}`,
  pool: (share, base) => `Auf dem Spiel stehen in jedem Zeitraum ${share} ${base}.`,
  allocation: (share) =>
    `Davon sind ${share} auf die Zusagen dieser Tabelle verteilt. Für jede verfehlte wird ihr Gewicht davon gutgeschrieben.`,
  poolHead: ['Zusage', 'Gewicht'],
  bonusTitle: (objective) => `Bonus: ${objective}`,
  bonus: (objective, value, price) =>
    `Für jeden Zeitraum, in dem ${objective} mindestens ${value} erreicht, schuldet der Kunde dem Anbieter einen Bonus: ${price}.`,
  bonusAtMost: (price) => `Er beträgt höchstens ${price}.`,
  bonusApart:
    'Ein Bonus ist eine eigene Buchung: Er verbraucht keine Grenze der Gutschriften und macht keine frei.',
  rulesTitle: 'Wie Gutschriften zusammenkommen',
  combine: {
    sum: 'Die Gutschriften eines Zeitraums werden addiert.',
    max: 'Von den Gutschriften eines Zeitraums steht nur die größte zu.',
    'per service': 'Von den Gutschriften eines Zeitraums steht nur die größte jeder Leistung zu.',
  },
  cap: (limit, over, on) => {
    const whose = on === 'each service' ? 'die Gutschriften jeder Leistung' : 'alle Gutschriften';
    return {
      period: `In einem Zeitraum betragen ${whose} zusammen höchstens ${limit}.`,
      'trailing year': `In den zwölf Monaten, die mit einem Zeitraum enden, betragen ${whose} zusammen höchstens ${limit}.`,
      term: `Über die ganze Laufzeit betragen ${whose} zusammen höchstens ${limit}.`,
    }[over];
  },
  capsInTurn:
    'Grenzen gelten nacheinander: die der einzelnen Gutschrift, des Zeitraums, der zwölf Monate, der Laufzeit; von mehreren über dieselbe Zeit gilt die, die am wenigsten übrig lässt. Verbraucht werden sie in der Reihenfolge der Zeit, innerhalb eines Zeitraums von der größten Gutschrift zuerst.',
  smallest: (sum) =>
    `Eine einzelne Gutschrift, die nach ihren Grenzen und ihrer Rundung unter ${sum} liegt, steht nicht zu.`,
  automatic: 'Gutschriften stehen zu, ohne dass sie verlangt werden.',
  claimWithin: (length) =>
    `Eine Gutschrift ist nach dem Ende ihres Zeitraums in dieser Frist zu verlangen, deren letzter Tag ganz zählt: ${length}.`,
  claimByEndOfMonth: (months) =>
    `Eine Gutschrift ist bis zum Ende des ${ORDINALS[months - 1]!} Kalendermonats nach dem zu verlangen, in dem ihr Zeitraum endet.`,
  claimLapses:
    'Eine Gutschrift, die nicht rechtzeitig geltend gemacht wird, verfällt und verbraucht keine Grenze; eine Geltendmachung umfasst alle Gutschriften des Ziels in dem Zeitraum.',
  feeAccrues:
    'Entgelte verteilen sich gleichmäßig auf die örtlichen Tage jedes Kalendermonats oder Kalenderjahres, so dass ein Zeitraum das Entgelt seiner eigenen Tage wert ist.',
  rounding:
    'Jede Gutschrift wird einmal, nach ihren Grenzen, auf die kleinste Einheit der Währung gerundet, bei der Hälfte zur geraden Ziffer; Summen addieren die gerundeten Gutschriften. Wo es keinen Wert gibt, gibt es keine Gutschrift, außer für Zeit nach einer Verletzung, die auch ohne Verfehlung gutgeschrieben wird.',
  approvedUpTo: (sum) =>
    `Eine Gutschrift von höchstens ${sum}, an der nichts offen ist, wird ohne Freigabe erteilt; jede andere wird zuerst freigegeben.`,
  twoPeopleAbove: (sum) => `Eine Gutschrift über ${sum} geben zwei Personen frei.`,
  tax: (treatment, rate) =>
    rate === undefined ? `Steuer: ${treatment}` : `Steuer von ${rate}: ${treatment}`,
  disputeWithin: (length) =>
    `Eine Gutschrift kann nach ihrer Erteilung in dieser Frist bestritten werden: ${length}.`,
  disputeAnswer: (length) =>
    `Wird eine Gutschrift bestritten, so wird in dieser Frist geantwortet: ${length}.`,
};
