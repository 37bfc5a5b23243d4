import type { Sentences } from '../../phrase-book.ts';

/** The templates to start from: what they are called and for. */
export const TEMPLATES: Sentences = {
  'Compute in the style of a large cloud': 'Rechenleistung nach Art einer großen Cloud',
  "In the style of the large compute clouds: uptime of a region in a month, credits of 10, 30 and 100 per cent of the month's fee, the customer's claims within the second billing month. The numbers are those that such schedules publish; the words are ours.":
    'Nach Art der großen Rechen-Clouds: Verfügbarkeit einer Region im Monat, Gutschriften von 10, 30 und 100 Prozent des Monatsentgelts, Geltendmachung durch den Kunden bis zum zweiten Abrechnungsmonat. Die Zahlen sind die solcher veröffentlichten Pläne; die Worte sind unsere.',
  'Databases in the style of a large cloud': 'Datenbanken nach Art einer großen Cloud',
  'In the style of a cloud that tells its uptime as (minutes − downtime) ÷ minutes: databases with credits of 10, 25 and 100 per cent, and downtime only where every attempt of a minute fails.':
    'Nach Art einer Cloud, die ihre Verfügbarkeit als (Minuten − Ausfall) ÷ Minuten angibt: Datenbanken mit Gutschriften von 10, 25 und 100 Prozent, und Ausfall nur, wo jeder Versuch einer Minute misslingt.',
  'Cloud hosting': 'Cloud-Hosting',
  'Cloud hosting: servers and storage promised around the clock, measured by two probes a minute apart, with planned maintenance at night and credits in three tiers.':
    'Cloud-Hosting: Server und Speicher rund um die Uhr zugesagt, gemessen durch zwei Proben je Minute, mit geplanter Wartung bei Nacht und Gutschriften in drei Stufen.',
  'Customer support': 'Kundendienst',
  "Customer support: first and next replies by plan, in each case until the agent's public answer, and a net promoter score.":
    'Kundendienst: erste und weitere Antworten je Tarif, jeweils bis zur öffentlichen Antwort, und ein Net Promoter Score.',
  'Web shop': 'Webshop',
  'E-commerce: a shop and its checkout, with the season before Christmas in mind: requests that succeed in a rolling window, quick pages, and no maintenance when people buy.':
    'E-Commerce: ein Shop und seine Kasse, mit Blick auf die Vorweihnachtszeit: erfolgreiche Anfragen in einem gleitenden Fenster, schnelle Seiten und keine Wartung, wenn gekauft wird.',
  'Payments and trading front': 'Zahlungen und Handelsoberfläche',
  'Finance: payments and a trading front on market days, measured by good and valid requests in slices, with downtime counted only in trading hours and a cap on the whole term.':
    'Finanzwesen: Zahlungen und Handelsoberfläche an Börsentagen, gemessen an guten und gültigen Anfragen in Abschnitten, Ausfall nur in Handelszeiten gezählt und eine Grenze für die ganze Laufzeit.',
  'Support in four-week cycles': 'Support in Vier-Wochen-Zyklen',
  'Support in cycles of four weeks, thirteen a year, as payrolls and rosters run: replies by severity in shifts over midnight.':
    'Support in Zyklen von vier Wochen, dreizehn im Jahr, wie Lohnabrechnung und Dienstpläne laufen: Antworten nach Schwere, in Schichten über Mitternacht.',
  'Storage and functions in the style of a large cloud':
    'Speicher und Funktionen nach Art einer großen Cloud',
  "In the style of a cloud that counts downtime in runs: only five minutes or more in a row count, error rates by request, credits of 10, 25 and 50 per cent, and a cap of half the month's fee.":
    'Nach Art einer Cloud, die Ausfall am Stück zählt: Nur fünf Minuten oder mehr in Folge zählen, Fehlerraten je Anfrage, Gutschriften von 10, 25 und 50 Prozent und eine Grenze beim halben Monatsentgelt.',
  'Clinical systems of a hospital': 'Klinische Systeme eines Krankenhauses',
  "Healthcare: a hospital's clinical systems, with the wards' hours promised apart from the nights, urgent incidents around the clock, and strict rules for personal data.":
    'Gesundheitswesen: klinische Systeme eines Krankenhauses, Stationszeiten getrennt von den Nächten zugesagt, dringende Störungen rund um die Uhr und strenge Regeln für personenbezogene Daten.',
  'Databases and network for the service desk': 'Datenbanken und Netz für den Service-Desk',
  'Internal OLA: what the database and network teams promise the service desk, so that the desk can keep its own promises. No fees, no credits; misses are talked about.':
    'Internes OLA: was Datenbank- und Netzteam dem Service-Desk zusagen, damit dieser seine Zusagen einhalten kann. Keine Entgelte, keine Gutschriften; über Verfehlungen wird gesprochen.',
  'Parcels and tracking': 'Pakete und Sendungsverfolgung',
  'Logistics: parcels handed over in time, counted by the parcel, tracking events that come, and claims answered; with cycles of four weeks.':
    'Logistik: rechtzeitig übergebene Pakete, je Paket gezählt, eintreffende Sendungsereignisse und beantwortete Reklamationen; in Zyklen von vier Wochen.',
  'Managed services': 'Managed Services',
  'Managed services: incidents by priority with response and resolution, changes carried out on time, and credits per breached ticket under a cap.':
    'Managed Services: Störungen nach Priorität mit Reaktion und Lösung, rechtzeitig ausgeführte Änderungen und Gutschriften je verletztem Ticket unter einer Grenze.',
  'Software as a service': 'Software als Dienst',
  'Software as a service: availability in plain time, quick pages by percentile, and answers of support by severity in business hours.':
    'Software als Dienst: Verfügbarkeit in einfacher Zeit, schnelle Seiten nach Perzentil und Antworten des Supports nach Schwere in Geschäftszeiten.',
  'Service desk': 'Service-Desk',
  "Service desk: calls answered, tickets resolved at first contact and by priority, and people who are content. For one organisation's own people.":
    'Service-Desk: beantwortete Anrufe, Tickets beim ersten Kontakt und nach Priorität gelöst, und zufriedene Menschen. Für die eigenen Leute einer Organisation.',
  'Payment gateway': 'Zahlungsdienst',
  'Underpinning contract: what a supplier of payment services promises, with times that leave room for our own promises, credits that cover ours, and claims that both sides decide.':
    'Lieferantenvertrag (Underpinning Contract): was ein Zahlungsdienstleister zusagt, mit Zeiten, die Raum für unsere Zusagen lassen, Gutschriften, die unsere decken, und Ausschlüssen, über die beide Seiten entscheiden.',
  'Leased lines': 'Mietleitungen',
  'Telecommunications: lines with availability by the year as carriers promise it, time to repair by class of service, loss and delay on the backbone.':
    'Telekommunikation: Leitungen mit Jahresverfügbarkeit, wie Netzbetreiber sie zusagen, Entstörzeit nach Serviceklasse, Verlust und Laufzeit im Backbone.',
};
