/** The versions of the agreement language, the oldest first. The last is the one that is read. */
export const LANGUAGE_VERSIONS = ['tallystick/v1alpha1', 'tallystick/v1'] as const;

export type LanguageVersion = (typeof LANGUAGE_VERSIONS)[number];

/** The version in which agreements are written now. */
export const NEWEST_VERSION = 'tallystick/v1' satisfies LanguageVersion;

/** Whether a text names a version that files are migrated from. */
export function isOlderVersion(text: string): boolean {
  return text !== NEWEST_VERSION && LANGUAGE_VERSIONS.some((one) => one === text);
}
