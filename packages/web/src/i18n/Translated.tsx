import type { ComponentType, ReactNode } from 'react';
import { useLanguage } from './language.ts';

/**
 * A page that is drawn again, with all that stands in it, when the language changes; what was typed in it stays.
 * The router keeps its pages as they are while the address does, so that each needs this.
 */
export function translated(Page: ComponentType): () => ReactNode {
  return function Translated() {
    useLanguage();
    return <Page />;
  };
}
