import { clausesIn, type MigrationStep } from '../step.ts';

/** `histogram: NAME` of a distribution became `field: NAME` with `holds: histogram`: values and sketches came beside it. */
export const histogramAsField: MigrationStep = ({ document, lineOf }) =>
  clausesIn(document, 'indicators').flatMap(([id, indicator]) => {
    const pair = indicator.items.find(({ key }) => String(key) === 'histogram');
    if (!pair || indicator.get('kind') !== 'distribution') return [];
    const line = lineOf(pair.key);
    pair.key = document.createNode('field');
    indicator.add(document.createPair('holds', 'histogram'));
    const message = '"histogram" is written "field" and "holds: histogram".';
    return [{ clause: `indicators.${id}`, line, message, isToBeRead: false }];
  });
