import type { DataCell, DataTable, Picture } from '../core/charts/picture';
import type { PageBlock, PageChoice, PageContent, PageItem } from '../core/pages/pageContent';
import { button, element, link, tickBox } from './dom';

/** What a page does when something of it is pressed. */
export interface DrawFrame {
  readonly open: (place: number) => void;
  readonly saveHtml: () => void;
  readonly savePicture: (picture: number, data: string | Uint8Array) => void;
  /** True if a part that folds was left open. */
  readonly isUnfolded: (id: string) => boolean;
  readonly unfold: (id: string, open: boolean) => void;
  /** How wide pictures are, in pixels; absent: as the window is. */
  readonly width?: number;
  readonly drawPicture?: DrawPicture;
}

/** Draws a picture with what belongs to it. `index` counts the pictures of the page. */
export type DrawPicture = (
  picture: Picture,
  index: number,
  content: PageContent,
  frame: DrawFrame,
) => HTMLElement;

/** Draws all of a page. */
export function drawPage(content: PageContent, frame: DrawFrame): Node[] {
  const { title, choices, blocks, saves, words } = content;
  let pictures = 0;
  const bar = [
    ...choices.map((choice, index) => drawChoice(choice, index, frame)),
    ...(saves
      ? [
          button(words.saveAsHtml, frame.saveHtml, {
            attributes: { 'data-key': 'save' },
          }),
        ]
      : []),
  ];
  return [
    element('h1', {}, title),
    ...(bar.length > 0 ? [element('div', { class: 'toolbar' }, ...bar)] : []),
    ...blocks.map((block, index) => {
      if (block.kind !== 'picture') return drawBlock(block, `b${index}`, frame);
      return (
        frame.drawPicture?.(block.picture, pictures++, content, frame) ??
        drawTable(block.picture.title, block.picture.table, `b${index}`, frame)
      );
    }),
  ];
}

function drawBlock(block: Exclude<PageBlock, { kind: 'picture' }>, key: string, frame: DrawFrame): Node {
  switch (block.kind) {
    case 'heading':
      return element(`h${block.level}`, {}, block.text);
    case 'text':
      return element(
        block.role === 'quote' ? 'blockquote' : 'p',
        { class: block.role },
        words(block, key, frame),
      );
    case 'list':
      return element(
        'ul',
        {},
        ...block.items.map((item, index) => element('li', {}, ...itemParts(item, `${key}-${index}`, frame))),
      );
    case 'table':
      return drawTable(block.caption, block.table, key, frame);
    case 'numbers':
      return element(
        'dl',
        { class: 'numbers' },
        ...block.numbers.map(({ value, text }) =>
          element('div', {}, element('dt', {}, text), element('dd', {}, value)),
        ),
      );
    case 'buttons':
      return element(
        'p',
        { class: 'toolbar' },
        ...block.buttons.map(({ text, place }, index) =>
          button(text, () => frame.open(place), { attributes: { 'data-key': `${key}-${index}` } }),
        ),
      );
  }
}

/** A table with its caption, which scrolls by itself where it is wider than the page. */
export function drawTable(
  caption: string,
  { columns, rows }: DataTable,
  key: string,
  frame: DrawFrame,
): HTMLElement {
  const head = columns.map((column) => element('th', { attributes: { scope: 'col' } }, column));
  const cell = (one: DataCell, row: number, column: number) => {
    const shown = words(one, `${key}-${row}-${column}`, frame);
    const parts = /^\d{4}-\d\d-\d\d$/.test(one.text) ? { class: 'day' } : {};
    return column === 0
      ? element('th', { ...parts, attributes: { scope: 'row' } }, shown)
      : element('td', parts, shown);
  };
  return element(
    'div',
    { class: 'table', attributes: { tabindex: '0', role: 'group', 'aria-label': caption } },
    element(
      'table',
      {},
      element('caption', { class: 'unseen' }, caption),
      element('thead', {}, element('tr', {}, ...head)),
      element(
        'tbody',
        {},
        ...rows.map((row, index) => element('tr', {}, ...row.map((one, column) => cell(one, index, column)))),
      ),
    ),
  );
}

function itemParts(item: PageItem, key: string, frame: DrawFrame): Node[] {
  const { text, note, box, actions = [] } = item;
  return [
    ...(box === undefined ? [] : [tickBox(text, () => frame.open(box), `${key}-box`)]),
    words(item, key, frame),
    ...(note === undefined ? [] : [element('span', { class: 'quiet' }, ` — ${note}`)]),
    ...actions.map((action, index) =>
      button(action.text, () => frame.open(action.place), {
        class: 'small',
        // Many lines have a button of the same words: each says of what it is.
        attributes: { 'data-key': `${key}-${index}`, 'aria-label': `${action.text}: ${text}` },
      }),
    ),
  ];
}

/** A text, as a button where it leads somewhere. */
function words(one: { readonly text: string; readonly place?: number }, key: string, frame: DrawFrame): Node {
  const { text, place } = one;
  if (place === undefined) return document.createTextNode(text);
  return link(text, () => frame.open(place), key);
}

/** Few options stand side by side; many fold into a list. */
function drawChoice({ label, labelled, options }: PageChoice, index: number, frame: DrawFrame): HTMLElement {
  const key = `c${index}`;
  if (options.length > 6 || labelled) {
    const list = element(
      'select',
      { attributes: { 'data-key': key } },
      ...options.map(({ text, chosen }, at) => {
        const option = element('option', { attributes: { value: String(at) } }, text);
        option.selected = chosen;
        return option;
      }),
    );
    list.addEventListener('change', () => {
      const option = options[list.selectedIndex];
      if (option) frame.open(option.place);
    });
    return element('label', { class: 'choice' }, element('span', {}, label), list);
  }
  return element(
    'div',
    { class: 'choice', attributes: { role: 'group', 'aria-label': label } },
    ...options.map(({ text, place, chosen }, at) =>
      button(text, () => frame.open(place), {
        attributes: { 'data-key': `${key}-${at}`, 'aria-pressed': String(chosen) },
      }),
    ),
  );
}
