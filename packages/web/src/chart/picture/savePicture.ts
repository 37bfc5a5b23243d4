import { fileName, save } from '../../table/export/save.ts';
import { pictureOf } from './picture.ts';
import { pngOf } from './png.ts';

interface PictureFile {
  readonly element: HTMLElement;
  readonly title: string;
  /** What it shows, in words. */
  readonly text: string;
  readonly format: 'svg' | 'png';
}

/** Makes a file of what a chart shows now and hands it to the reader. @throws Error where it cannot be made */
export async function savePicture({ element, title, text, format }: PictureFile): Promise<void> {
  const picture = pictureOf(element, { title, text });
  const svg = new Blob([picture.svg], { type: 'image/svg+xml' });
  save(format === 'svg' ? svg : await pngOf(picture), fileName(title, format));
}
