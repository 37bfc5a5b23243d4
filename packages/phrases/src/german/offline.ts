import type { German } from './texts.ts';

/** The page that verifies without a server. */
export const OFFLINE: German = {
  'This page is one file and speaks to no server: it may be used without any network. It checks a bundle and computes its figures again.':
    'Diese Seite ist eine einzige Datei und spricht mit keinem Server: Sie lässt sich ganz ohne Netz benutzen. Sie prüft ein Bündel und rechnet dessen Werte nach.',
};
