import type { Sentences } from '../../../phrase-book.ts';

/** What HTTP, sign-in and the database say. */
export const ACCESS: Sentences = {
  'A part of the address is too long.': 'Ein Teil der Adresse ist zu lang.',
  'The address cannot be read.': 'Die Adresse ist nicht lesbar.',
  'A text holds the character U+0000, which no text here can hold. Take it out.':
    'Ein Text enthält das Zeichen U+0000, das hier kein Text enthalten kann. Nehmen Sie es heraus.',
  'Something went wrong on our side; it has been logged.': 'Bei uns ging etwas schief; es ist protokolliert.',
  'The database does not answer at the moment. Send the request again after the time in Retry-After; the server goes on by itself when the database is back.':
    'Die Datenbank antwortet gerade nicht. Versuchen Sie es gleich noch einmal; der Server macht von selbst weiter, wenn die Datenbank wieder da ist.',
  'Nothing more can be written until there is room on the disk of the database; reading goes on, and what was acknowledged is safe. Make room, then send the request again.':
    'Bis auf dem Datenträger der Datenbank Platz ist, kann nichts mehr geschrieben werden; Lesen geht weiter, und was bestätigt wurde, ist sicher. Schaffen Sie Platz, und versuchen Sie es dann noch einmal.',
  'The database is a standby, or was set to read-only. Reading goes on; send what writes again when it takes writes.':
    'Die Datenbank ist eine Reserve oder nur zum Lesen eingestellt. Lesen geht weiter; versuchen Sie Änderungen noch einmal, wenn sie wieder schreibt.',
  'The database does not answer. Requests are best sent elsewhere, or later.':
    'Die Datenbank antwortet nicht. Anfragen gehen am besten anderswohin, oder später.',
  'Somebody changed it since you saw it. Look at it again, and change it then if that is still right.':
    'Jemand hat es geändert, seit Sie es gesehen haben. Sehen Sie es noch einmal an, und ändern Sie es dann, wenn das noch richtig ist.',
  'Pages of {{origin}} may not write here.': 'Seiten von {{origin}} dürfen hier nichts ändern.',
  'This server listens on this machine only and does not know itself as "{{host}}". Use localhost or 127.0.0.1.':
    'Dieser Server hört nur auf diesem Rechner und kennt sich nicht als „{{host}}“. Verwenden Sie localhost oder 127.0.0.1.',
  'A request under this {{header}} has not been answered yet. Send it again in a moment to get its answer.':
    'Eine Anfrage unter diesem {{header}} ist noch nicht beantwortet. Senden Sie sie gleich noch einmal, um die Antwort zu bekommen.',
  'This {{header}} came with another request before. Make a new one for each change, and send the same one only with the same request.':
    'Dieser {{header}} kam schon mit einer anderen Anfrage. Machen Sie für jede Änderung einen neuen, und senden Sie denselben nur mit derselben Anfrage.',
  'An {{header}} has {{number}} to {{number2}} letters, digits and signs, such as a random UUID. Make a new one for each change.':
    'Ein {{header}} hat {{number}} bis {{number2}} Buchstaben, Ziffern und Zeichen, etwa eine zufällige UUID. Machen Sie für jede Änderung einen neuen.',
  'Sign in first, or send a token: Authorization: Bearer TOKEN.':
    'Melden Sie sich zuerst an, oder senden Sie einen Zugangsschlüssel: Authorization: Bearer TOKEN.',
  'This takes a person who is signed in.': 'Das braucht eine Person, die angemeldet ist.',
  'A second factor is asked for here. Set one up on your account first.':
    'Hier wird ein zweiter Faktor verlangt. Richten Sie zuerst einen auf Ihrem Konto ein.',
  'The token was not made to {{says}} ({{action}}).':
    'Der Zugangsschlüssel ist nicht dafür gemacht: {{says}} ({{action}}).',
  'People of customers and suppliers may not {{says}}.':
    'Personen von Kunden und Lieferanten dürfen das nicht: {{says}}.',
  'None of your roles lets you {{says}}; an administrator can give you one that does.':
    'Keine Ihrer Rollen erlaubt Ihnen das: {{says}}. Wer die Administration hat, kann Ihnen eine geben, die es erlaubt.',
  'The token is unknown, has expired or was revoked.':
    'Der Zugangsschlüssel ist unbekannt, abgelaufen oder widerrufen.',
  'A write by a signed-in browser carries the header {{header}}. Load the page anew and try again.':
    'Eine Änderung durch einen angemeldeten Browser trägt den Kopf {{header}}. Laden Sie die Seite neu, und versuchen Sie es noch einmal.',
  'It was used, has expired, or was replaced by a newer one. Ask an administrator for a new link.':
    'Er wurde benutzt, ist abgelaufen oder durch einen neueren ersetzt. Bitten Sie die Administration um einen neuen Link.',
  'It was used a moment ago. Ask an administrator for a new link.':
    'Er wurde gerade benutzt. Bitten Sie die Administration um einen neuen Link.',
  'Someone with this address has an account. Sign in with it.':
    'Jemand mit dieser Adresse hat ein Konto. Melden Sie sich damit an.',
  'The account needs {{list}}.': 'Das Konto braucht {{list}}.',
  'a name': 'einen Namen',
  'a password': 'ein Passwort',
  'an e-mail address': 'eine E-Mail-Adresse',
  'the name of your organisation': 'den Namen Ihrer Organisation',
  'Attempts failed too often. Try again in {{length}}.':
    'Versuche sind zu oft gescheitert. Versuchen Sie es in {{length}} noch einmal.',
  'It has {{number}} characters, and takes {{number2}} to {{number3}}. A few words in a row are easy to remember.':
    'Es hat {{number}} Zeichen und braucht {{number2}} bis {{number3}}. Ein paar Wörter hintereinander sind leicht zu merken.',
  'It repeats itself, counts up, or is made of your address or our name. Choose one that others would not try.':
    'Es wiederholt sich, zählt hoch oder besteht aus Ihrer Adresse oder unserem Namen. Wählen Sie eins, das andere nicht probieren würden.',
};
