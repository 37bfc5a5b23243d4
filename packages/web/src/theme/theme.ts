import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineThemeOverride,
  type ModalProps,
  type PasswordInputProps,
} from '@mantine/core';
import { t } from '../i18n/text.ts';

/** The one accent, from wash to ink. */
const petrol: MantineColorsTuple = [
  '#e4f0f4',
  '#cbe3ea',
  '#a3cfdc',
  '#7cc7de',
  '#4aa7c2',
  '#2a88a5',
  '#16708e',
  '#0b5a75',
  '#0a4d64',
  '#083e50',
];

/** Mantine's greys of the dark theme, from text to ground, in the hue of the tokens. */
const dark: MantineColorsTuple = [
  '#e9edf1',
  '#c3cbd3',
  '#a3aeb9',
  '#6b7783',
  '#3d4751',
  '#2b333c',
  '#1c232a',
  '#161b21',
  '#0e1216',
  '#090c0f',
];

/** Mantine's look, drawn from the tokens of tokens.css. */
const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  colors: { petrol, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
});

/** The same with the words that Mantine itself says, in the language that is shown now. Components are named, not imported: those of no first page come when they are needed. */
export function translatedTheme(): MantineThemeOverride {
  const modal: Partial<ModalProps> = { closeButtonProps: { 'aria-label': t('Close') } };
  const password: Partial<PasswordInputProps> = {
    visibilityToggleButtonProps: { 'aria-label': t('Show or hide the password') },
  };
  return {
    ...theme,
    components: { Modal: { defaultProps: modal }, PasswordInput: { defaultProps: password } },
  };
}

/** Mantine's own variables follow the tokens, so that both themes have one source. */
export const tokenVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-quiet)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-hover': 'var(--surface-quiet)',
    '--mantine-color-placeholder': 'var(--ink-quiet)',
  },
  // Mantine has one of these for each theme, too light for words in either.
  light: { '--mantine-color-error': 'var(--missed)' },
  dark: { '--mantine-color-error': 'var(--missed)' },
});
