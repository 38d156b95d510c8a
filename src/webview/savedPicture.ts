import type { Picture } from '../core/charts/picture';
import { element, svgElement } from './dom';

/** What of an element's looks a picture needs that has no style sheet beside it. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'text-anchor',
] as const;

const [HEAD, LINE] = [34, 18];

/** A picture by itself, as the text of an SVG file: with its name, what it was counted from, and the colors it is seen in. */
export function standaloneSvg(picture: Picture, box: HTMLElement): string {
  return new XMLSerializer().serializeToString(standalone(picture, box).node);
}

function standalone(
  picture: Picture,
  box: HTMLElement,
): { node: SVGSVGElement; width: number; height: number } {
  const around = box.getBoundingClientRect();
  const style = getComputedStyle(document.body);
  const drawings = [...box.querySelectorAll<SVGSVGElement>('svg')];
  const width = Math.ceil(Math.max(320, around.width));
  const lines = wrapped(picture.counted, Math.floor(width / 6));
  const legend = box.parentElement?.querySelector('.legend');
  const top = Math.ceil(HEAD + around.height + 12);
  const below = top + Math.ceil(legend?.getBoundingClientRect().height ?? 0) + 8;
  const height = below + lines.length * LINE + 8;
  const text = (words: string, y: number, size: number, weight = '400') =>
    svgElement(
      'text',
      {
        x: 12,
        y,
        fill: style.color,
        'font-size': size,
        'font-family': style.fontFamily,
        'font-weight': weight,
      },
      words,
    );
  const titles = [...box.querySelectorAll('.slopeTitle')].map((title) => {
    const at = title.getBoundingClientRect();
    const y = HEAD + at.top - around.top + 13;
    const shown = text(title.textContent ?? '', y, 12, '600');
    shown.setAttribute('x', String(at.left - around.left));
    return shown;
  });
  const node = svgElement(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': picture.title },
    svgElement('rect', { width, height, fill: getComputedStyle(document.body).backgroundColor }),
    text(picture.title, 22, 15, '600'),
    ...titles,
    ...drawings.map((drawing) => {
      const at = drawing.getBoundingClientRect();
      const copy = resolved(drawing);
      copy.setAttribute('x', String(at.left - around.left));
      copy.setAttribute('y', String(HEAD + at.top - around.top));
      // A mark at the edge stands over it.
      copy.setAttribute('overflow', 'visible');
      copy.setAttribute('width', String(at.width));
      copy.setAttribute('height', String(at.height));
      return copy;
    }),
    ...(legend
      ? legendIn(legend, top, (words, x, y) => {
          const shown = text(words, y, 12);
          shown.setAttribute('x', String(x));
          return shown;
        })
      : []),
    ...lines.map((line, index) => text(line, below + (index + 0.7) * LINE, 11)),
  );
  return { node, width, height };
}

/** The legend as it stands in the page, from `top` on. */
function legendIn(
  legend: Element,
  top: number,
  text: (words: string, x: number, y: number) => SVGElement,
): SVGElement[] {
  const around = legend.getBoundingClientRect();
  return [...legend.querySelectorAll('li')].flatMap((entry) => {
    const shape = entry.querySelector('svg');
    if (!shape) return [];
    const at = shape.getBoundingClientRect();
    const [x, y] = [12 + at.left - around.left, top + at.top - around.top];
    const copy = resolved(shape);
    copy.setAttribute('x', String(x));
    copy.setAttribute('y', String(y));
    return [copy, text(entry.textContent ?? '', x + at.width + 6, y + 12)];
  });
}

/** A copy that looks the same without style sheets and variables, and does nothing. */
function resolved(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [from, to] = [
    [drawing, ...drawing.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ];
  for (const [index, one] of to.entries()) {
    const seen = from[index];
    if (!seen) continue;
    const style = getComputedStyle(seen);
    one.removeAttribute('style');
    for (const name of LOOKS) one.setAttribute(name, style.getPropertyValue(name));
    for (const name of ['class', 'tabindex', 'data-key', 'role']) one.removeAttribute(name);
  }
  return copy;
}

function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A picture by itself, as the bytes of a PNG file with two pixels for each. */
export async function pngOf(picture: Picture, box: HTMLElement): Promise<Uint8Array> {
  const blob = await pngBlob(picture, box);
  return new Uint8Array(await blob.arrayBuffer());
}

async function pngBlob(picture: Picture, box: HTMLElement): Promise<Blob> {
  const { node, width, height } = standalone(picture, box);
  const text = new XMLSerializer().serializeToString(node);
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = element('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    const context = canvas.getContext('2d');
    context?.scale(2, 2);
    context?.drawImage(image, 0, 0, width, height);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Puts the picture on the clipboard, where the browser allows it. */
export async function copyPicture(picture: Picture, box: HTMLElement): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngBlob(picture, box) })]);
}
