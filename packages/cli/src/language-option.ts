import { LANGUAGES } from '@tallystick/agreement';
import { Option } from 'commander';

/** In which language a document is written for people. */
export function languageOption(): Option {
  return new Option('--language <language>', 'of what people read').choices(LANGUAGES).default('en');
}
