/** What a picture says beside what it shows. */
interface Words {
  readonly title: string;
  /** The picture in words. */
  readonly text: string;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Space around the picture and between its parts, px. */
const MARGIN = 20;
const TITLE_PX = 17;
const TITLE_SIZE = '17px';
const TEXT_SIZE = '13px';
const LINE_PX = 19;

/** What of its look an element of a drawing keeps when it stands alone. */
const DRAWN = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin'],
  ...['stroke-linecap', 'stroke-opacity', 'opacity', 'font-family', 'font-size', 'font-weight'],
  ...['text-anchor', 'dominant-baseline', 'letter-spacing', 'display', 'visibility', 'paint-order'],
] as const;

/**
 * A part of the page as an SVG that stands alone: its drawings, texts and colours as they are seen now, in the theme of the page, under its title and text alternative.
 */
export function pictureOf(
  element: HTMLElement,
  words: Words,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const box = element.getBoundingClientRect();
  const width = Math.ceil(box.width) + 2 * MARGIN;
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('xmlns', SVG);
  picture.setAttribute('role', 'img');
  append(picture, 'title', {}, words.title);
  append(picture, 'desc', {}, words.text);
  const ground = append(picture, 'rect', {
    width: '100%',
    height: '100%',
    fill: colorOf(element, '--surface'),
  });
  const font = getComputedStyle(document.body).fontFamily;
  append(
    picture,
    'text',
    {
      x: MARGIN,
      y: MARGIN + TITLE_PX,
      fill: colorOf(element, '--ink'),
      style: `font:600 ${TITLE_SIZE} ${font}`,
    },
    words.title,
  );
  const lines = wrapped(words.text, width - 2 * MARGIN, `${TEXT_SIZE} ${font}`);
  lines.forEach((line, place) => {
    const y = MARGIN + TITLE_PX + LINE_PX * (place + 1);
    append(
      picture,
      'text',
      { x: MARGIN, y, fill: colorOf(element, '--ink-quiet'), style: `font:${TEXT_SIZE} ${font}` },
      line,
    );
  });
  const top = MARGIN + TITLE_PX + LINE_PX * (lines.length + 1);
  const body = append(picture, 'g', { transform: `translate(${MARGIN - box.left} ${top - box.top})` });
  draw(element, body);
  const height = Math.ceil(top + box.height + MARGIN);
  ground.setAttribute('height', String(height));
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) {
    picture.setAttribute(name, String(value));
  }
  return { svg: new XMLSerializer().serializeToString(picture), width, height };
}

/** Draws what an element shows: its ground and lines, its texts, its drawings. */
function draw(element: Element, into: SVGElement): void {
  if (element.closest('[data-no-picture]')) return;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  if (element.classList.contains('visually-hidden')) return;
  if (element instanceof SVGSVGElement) return void into.append(drawingOf(element));
  const box = element.getBoundingClientRect();
  if (!isClear(style.backgroundColor)) {
    const { x, y, width, height } = box;
    append(into, 'rect', {
      x,
      y,
      width,
      height,
      rx: Number.parseFloat(style.borderRadius) || 0,
      fill: style.backgroundColor,
    });
  }
  for (const [side, x1, y1, x2, y2] of [
    ['top', box.left, box.top, box.right, box.top],
    ['bottom', box.left, box.bottom, box.right, box.bottom],
  ] as const) {
    const line = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
    const stroke = style.getPropertyValue(`border-${side}-color`);
    if (line > 0 && !isClear(stroke)) append(into, 'line', { x1, y1, x2, y2, stroke, 'stroke-width': line });
  }
  for (const child of element.childNodes) {
    if (child instanceof Text) drawText(child, style, into);
    else if (child instanceof Element) draw(child, into);
  }
}

/** A text line by line, where the browser broke it. */
function drawText(node: Text, style: CSSStyleDeclaration, into: SVGElement): void {
  if (node.data.trim() === '') return;
  const lines: { text: string; left: number; bottom: number; height: number }[] = [];
  const range = document.createRange();
  for (let place = 0; place < node.data.length; place++) {
    range.setStart(node, place);
    range.setEnd(node, place + 1);
    const [box] = range.getClientRects();
    if (!box || box.width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.bottom - box.bottom) < 2) line.text += node.data[place];
    else lines.push({ text: node.data[place] ?? '', left: box.left, bottom: box.bottom, height: box.height });
  }
  for (const { text, left, bottom, height } of lines) {
    const look = `font:${style.fontWeight} ${style.fontSize} ${style.fontFamily};font-variant-numeric:tabular-nums`;
    append(
      into,
      'text',
      { x: left, y: bottom - height * 0.22, fill: style.color, style: look, 'xml:space': 'preserve' },
      text,
    );
  }
}

/** A drawing of the page with its looks written into it. */
function drawingOf(drawing: SVGSVGElement): SVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [from, to] = [
    [drawing, ...drawing.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ];
  from.forEach((original, place) => {
    const style = getComputedStyle(original);
    const look = DRAWN.map((name) => `${name}:${style.getPropertyValue(name).replaceAll('"', "'")}`).join(
      ';',
    );
    to[place]?.setAttribute('style', look);
    to[place]?.removeAttribute('class');
  });
  const { x, y, width, height } = drawing.getBoundingClientRect();
  for (const [name, value] of Object.entries({ x, y, width, height })) copy.setAttribute(name, String(value));
  copy.removeAttribute('role');
  return copy;
}

function append(
  into: Element,
  name: string,
  attributes: Record<string, string | number>,
  text?: string,
): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  into.append(element);
  return element;
}

function isClear(color: string): boolean {
  return color === 'transparent' || /, 0\)$/.test(color) || /\/ 0\)$/.test(color);
}

function colorOf(element: HTMLElement, token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function wrapped(text: string, width: number, font: string): readonly string[] {
  const ruler = document.createElement('canvas').getContext('2d');
  if (!ruler) return [text];
  ruler.font = font;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && ruler.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
