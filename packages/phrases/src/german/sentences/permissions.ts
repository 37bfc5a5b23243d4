import type { Sentences } from '../../phrase-book.ts';

/** What somebody may do, as an answer to "what?". */
export const PERMISSIONS: Sentences = {
  'SLA manager: owns the process from draft to renewal':
    'SLA-Manager: verantwortet den Prozess vom Entwurf bis zur Verlängerung',
  'Service owner: answers for a service and its budgets':
    'Service-Owner: steht für eine Leistung und ihre Budgets ein',
  'Customer representative: speaks for the customer': 'Kundenvertretung: spricht für den Kunden',
  'Reporting analyst: looks after data, reports and their quality':
    'Berichtswesen: kümmert sich um Daten, Berichte und deren Qualität',
  'Technician: works on what is measured': 'Technik: arbeitet an dem, was gemessen wird',
  'Executive: sees the figures and what they cost': 'Leitung: sieht die Werte und was sie kosten',
  'Auditor: sees who did what, and where each figure comes from':
    'Revision: sieht, wer was getan hat und woher jeder Wert kommt',
  'Administrator: looks after people, roles and the installation':
    'Administration: kümmert sich um Personen, Rollen und die Installation',
  'see agreements, their figures, reports and outcomes':
    'Vereinbarungen, ihre Werte, Berichte und Ergebnisse sehen',
  'store agreements and new versions of them': 'Vereinbarungen und neue Fassungen davon speichern',
  'draft agreements, put texts before the other party, and withdraw or reject proposals':
    'Vereinbarungen entwerfen, der anderen Partei Texte vorlegen und Vorschläge zurückziehen oder ablehnen',
  'comment on clauses, and settle comments': 'Klauseln kommentieren und Kommentare erledigen',
  'approve proposed texts for their party': 'vorgeschlagene Texte für die eigene Partei freigeben',
  'activate, suspend, review and end agreements, and give notice':
    'Vereinbarungen in Kraft setzen, aussetzen, durchsehen, beenden und kündigen',
  'see records, and the rows of the source that they were made of':
    'Nachweise sehen und die Zeilen der Quelle, aus denen sie entstanden',
  'see personal fields of records in plain, and not only whose they are under a pseudonym':
    'personenbezogene Felder von Nachweisen im Klartext sehen, und nicht nur unter einem Pseudonym, wessen sie sind',
  'countersign checkpoints of the ledger': 'Prüfpunkte des Nachweisbuchs gegenzeichnen',
  'say how far remedies are that misses have set off':
    'sagen, wie weit Folgen sind, die Verfehlungen ausgelöst haben',
  'send evidence': 'Nachweise senden',
  'set from where on the quality of a source is told':
    'festlegen, ab wann die Qualität einer Quelle gemeldet wird',
  'announce maintenance, and claim that time does not count':
    'Wartung ankündigen und geltend machen, dass Zeit nicht zählt',
  'accept and reject claims of the other party, and withdraw those of their own':
    'geltend gemachte Ausschlüsse der anderen Partei annehmen und ablehnen und eigene zurückziehen',
  'change targets that the agreement lets move': 'Zielwerte ändern, die die Vereinbarung wandern lässt',
  'make and revoke links at which calendars read the maintenance of an agreement':
    'Links anlegen und widerrufen, unter denen Kalender die Wartung einer Vereinbarung lesen',
  'set up public status pages of services, and switch them on and off':
    'öffentliche Statusseiten von Leistungen einrichten, ein- und ausschalten',
  'post and edit updates on status pages': 'Meldungen auf Statusseiten veröffentlichen und ändern',
  'see statements and previews of them': 'Abrechnungen und deren Vorschau sehen',
  'have final periods stated that were over before evidence came, and see to whom statements were sent':
    'endgültige Zeiträume abrechnen lassen, die vorbei waren, bevor Nachweise kamen, und sehen, wem Abrechnungen gesendet wurden',
  'see credits, what happened to them and their credit notes':
    'Gutschriften, was mit ihnen geschah und ihre Gutschriftsanzeigen sehen',
  'approve, issue, amend and withdraw credits, and answer disputes':
    'Gutschriften freigeben, ausstellen, ändern und zurückziehen und Einsprüche beantworten',
  'dispute credits': 'Gutschriften bestreiten',
  'claim credits that the agreement pays on claim':
    'Gutschriften geltend machen, die die Vereinbarung nur auf Verlangen zahlt',
  'export credit notes for billing': 'Gutschriftsanzeigen für die Rechnung ausgeben',
  'see reviews, their agendas, minutes and actions':
    'Besprechungen, ihre Tagesordnungen, Protokolle und Maßnahmen sehen',
  'start, prepare, hold and close reviews, write their minutes, agree actions and decide what is recommended':
    'Besprechungen beginnen, vorbereiten, abhalten und abschließen, Protokoll führen, Maßnahmen vereinbaren und über Empfehlungen entscheiden',
  'put points on the agendas of reviews, and say what became of actions of their own':
    'Punkte auf Tagesordnungen setzen und sagen, was aus eigenen Maßnahmen wurde',
  'see alerts': 'Alarme sehen',
  'say that they look after an alert': 'Alarme annehmen',
  'see how the process itself does: what is overdue, orphaned, unmeasured or undecided':
    'sehen, wie es um den Prozess selbst steht: was überfällig, verwaist, ungemessen oder unentschieden ist',
  'keep alerts quiet for a time': 'Alarme eine Zeit lang stumm schalten',
  'see escalations, playbooks and silences, what was told to whom, and who is on duty':
    'Eskalationen, Ablaufpläne und Stummschaltungen sehen, wer wovon Bescheid bekam und wer im Dienst ist',
  'start playbooks, answer and retry their steps, and stop them':
    'Ablaufpläne beginnen, ihre Schritte beantworten und wiederholen und sie anhalten',
  'decide who has which role of an agreement when':
    'entscheiden, wer wann welche Rolle einer Vereinbarung hat',
  'decide where alerts are sent, and see what was sent':
    'entscheiden, wohin Alarme gesendet werden, und sehen, was gesendet wurde',
  'decide which other systems hear of what happens, and see what they were sent':
    'entscheiden, welche anderen Systeme erfahren, was geschieht, und sehen, was sie bekamen',
  'see people, their roles, tokens and invitations':
    'Personen, ihre Rollen, Zugangsschlüssel und Einladungen sehen',
  'invite people, give and take roles, end sessions and tokens of others':
    'Personen einladen, Rollen geben und nehmen, Sitzungen und Zugangsschlüssel anderer beenden',
  'see organisations and which parties of agreements they are':
    'Organisationen sehen und welche Parteien von Vereinbarungen sie sind',
  'add organisations and link the parties of agreements to them':
    'Organisationen hinzufügen und Parteien von Vereinbarungen mit ihnen verbinden',
  'say which fields of sources are personal, and how long each class of them is kept':
    'sagen, welche Felder von Quellen personenbezogen sind und wie lange jede Klasse davon aufbewahrt wird',
  'find people whom records are about, export and erase what is known of them, and hold it':
    'Personen finden, um die es in Nachweisen geht, das über sie Bekannte ausgeben, löschen und sperren',
  'see how the installation is set up': 'sehen, wie die Installation eingerichtet ist',
  'change how the installation is set up, and send a message to try its mail':
    'ändern, wie die Installation eingerichtet ist, und eine Nachricht senden, um ihre E-Mail zu erproben',
  'see and export the audit log, and have it verified': 'das Prüfprotokoll sehen, ausgeben und prüfen lassen',
  'see how the server does: its metrics': 'sehen, wie es dem Server geht: seine Messwerte',
};
