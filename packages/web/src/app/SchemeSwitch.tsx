import { ActionIcon, type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import type { ReactElement } from 'react';
import { later, type Text, t } from '../i18n/text.ts';

const NEXT: Readonly<Record<MantineColorScheme, MantineColorScheme>> = {
  auto: 'light',
  light: 'dark',
  dark: 'auto',
};

const WORDS: Readonly<Record<MantineColorScheme, Text>> = {
  auto: later('as the computer is set'),
  light: later('light'),
  dark: later('dark'),
};

const SIGNS: Readonly<Record<MantineColorScheme, ReactElement>> = {
  auto: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />
    </>
  ),
  light: (
    <>
      <circle cx="8" cy="8" r="3" />
      <path d="M8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.1 1.1M11.9 11.9 13 13M13 3l-1.1 1.1M4.1 11.9 3 13" />
    </>
  ),
  dark: <path d="M13.4 9.6A6 6 0 0 1 6.4 2.6a6 6 0 1 0 7 7Z" />,
};

/** Light, dark, or as the computer is set; the choice is kept in this browser. */
export function SchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const says = t('Colours: {{now}}. Change to: {{next}}.', {
    now: t(WORDS[colorScheme]),
    next: t(WORDS[NEXT[colorScheme]]),
  });
  return (
    <ActionIcon
      variant="default"
      size={34}
      aria-label={says}
      title={says}
      onClick={() => setColorScheme(NEXT[colorScheme])}
    >
      <svg
        width="17"
        height="17"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden
      >
        {SIGNS[colorScheme]}
      </svg>
    </ActionIcon>
  );
}
