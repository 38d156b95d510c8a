import type { Drawing, LanesDrawing, LegendEntry, Picture } from '../core/charts/picture';
import type { PageContent } from '../core/pages/pageContent';
import { button, element, svgElement } from './dom';
import { drawBars } from './drawBars';
import { type DrawnPicture, drawLanes } from './drawLanes';
import { type DrawFrame, drawTable } from './drawPage';
import { drawSlopes } from './drawSlopes';
import { legendShape } from './markShapes';
import { bringToLife, hatch } from './marks';
import { copyPicture, pngOf, standaloneSvg } from './savedPicture';

/** Draws a picture with its name, its legend, what it was counted from, and its table. */
export function drawPicture(
  picture: Picture,
  index: number,
  content: PageContent,
  frame: DrawFrame,
): HTMLElement {
  const { words } = content;
  const key = `p${index}`;
  const box = element('div', { class: 'drawing' });
  const available = frame.width ?? Math.max(280, Math.min(1216, window.innerWidth - 2 * edge()));
  const drawn = draw(picture.drawing, available, key, frame.width !== undefined);
  for (const [at, { node, marks }] of drawn.entries()) {
    node.setAttribute('role', 'group');
    node.setAttribute('aria-label', `${picture.title}. ${marks.length > 0 ? words.howToMove : ''}`.trim());
    bringToLife(box, marks, { open: frame.open, key: `${key}-${at}` });
  }
  if (picture.drawing.kind === 'slopes') {
    const { slopes } = picture.drawing;
    box.classList.add('slopes');
    box.prepend(
      ...drawn.map(({ node }, at) =>
        element('section', {}, element('p', { class: 'slopeTitle' }, slopes[at]?.title ?? ''), node),
      ),
    );
  } else {
    box.prepend(...drawn.map(({ node }) => node));
  }
  const tableId = `${picture.id}-table`;
  const table = element(
    'details',
    {},
    element('summary', {}, words.showTable),
    drawTable(picture.title, picture.table, key, frame),
  );
  table.open = frame.isUnfolded(tableId);
  table.addEventListener('toggle', () => frame.unfold(tableId, table.open));
  const tools = content.saves
    ? [
        button(`${words.savePicture} (SVG)`, () => frame.savePicture(index, standaloneSvg(picture, box)), {
          attributes: { 'data-key': `${key}-svg` },
        }),
        button(
          `${words.savePicture} (PNG)`,
          () => {
            pngOf(picture, box).then(
              (png) => frame.savePicture(index, png),
              () => undefined,
            );
          },
          { attributes: { 'data-key': `${key}-png` } },
        ),
        ...('clipboard' in navigator && 'ClipboardItem' in window
          ? [
              button(words.copyPicture, () => copyPicture(picture, box), {
                attributes: { 'data-key': `${key}-copy` },
              }),
            ]
          : []),
      ]
    : [];
  return element(
    'figure',
    {},
    element('figcaption', {}, picture.title),
    box,
    legendList(picture.legend, words.legend, key),
    element('p', { class: 'counted' }, picture.counted),
    element('div', { class: 'tools' }, table, ...tools),
  );
}

function draw(drawing: Drawing, width: number, id: string, onPaper: boolean): readonly DrawnPicture[] {
  switch (drawing.kind) {
    case 'lanes':
      return (onPaper ? pagesOf(drawing) : [drawing]).map((part, index) =>
        drawLanes(part, width, `${id}-${index}`),
      );
    case 'bars':
      return [drawBars(drawing, width, id)];
    case 'slopes':
      return drawSlopes(drawing);
  }
}

/** How many lanes fit on a sheet of paper. */
const ON_PAPER = 16;

/** Lanes in parts that fit on a sheet each: a mark that is cut at the end of one is none. */
function pagesOf(drawing: LanesDrawing): readonly LanesDrawing[] {
  const most = drawing.compact ? ON_PAPER * 2 : ON_PAPER;
  const count = Math.max(1, Math.ceil(drawing.lanes.length / most));
  return Array.from({ length: count }, (_, index) => {
    const first = index * most;
    const marks = drawing.marks.filter(({ lane }) => lane >= first && lane < first + most);
    return {
      ...drawing,
      lanes: drawing.lanes.slice(first, first + most),
      marks: marks.map((mark) => ({ ...mark, lane: mark.lane - first })),
    };
  });
}

/** How far the page's text stands from the window's edge: the padding of `main`. */
function edge(): number {
  return Math.max(12, Math.min(window.innerWidth * 0.03, 32));
}

function legendList(entries: readonly LegendEntry[], label: string, key: string): HTMLElement | undefined {
  if (entries.length === 0) return undefined;
  return element(
    'ul',
    { class: 'legend', attributes: { 'aria-label': label } },
    ...entries.map(({ shape, tone, text }, index) => {
      const shown = legendShape(shape);
      shown.classList.add('mark', shape, `tone-${tone}`);
      const svg = svgElement('svg', { width: 16, height: 16, 'aria-hidden': 'true' }, shown);
      if (shape === 'hatched') hatch(svg, `${key}-l${index}`, [{ node: shown, tone }]);
      return element('li', {}, svg, text);
    }),
  );
}
