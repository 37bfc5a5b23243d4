/** The tenant of an installation that serves one organisation. */
export const HOME_TENANT = 'home';
