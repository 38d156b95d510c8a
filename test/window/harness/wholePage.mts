// A page that has a part of each kind, as plain data.
import type { Drawing, Picture } from '../../../src/core/charts/picture.ts';
import type { PageContent } from '../../../src/core/pages/pageContent.ts';

/** The words of the page. */
export const words: PageContent['words'] = {
  showTable: 'Show as Table',
  savePicture: 'Save Picture',
  saveAsHtml: 'Save as HTML',
  copyPicture: 'Copy Picture',
  legend: 'Legend',
  howToMove: 'Arrow keys go from mark to mark.',
};
/** A picture of a drawing, with one text everywhere. */
export const pictureOf = (id: string, drawing: Drawing, text = id): Picture => ({
  id,
  title: text,
  counted: text,
  drawing,
  legend: [{ shape: 'dot', tone: 'good', text }],
  table: { columns: [text, text], rows: [[{ text, place: 0 }, { text }]] },
});
/** Lanes with a bar and two points each. */
export const lanes = (count: number, text: string): Drawing => ({
  kind: 'lanes',
  from: '2026-06-01',
  to: '2026-11-28',
  lanes: Array.from({ length: count }, () => text),
  marks: Array.from({ length: count }, (_, lane) => [
    { lane, from: '2026-07-01', to: '2026-09-01', shape: 'bar', tone: 'second', thin: true, name: text },
    {
      lane,
      from: '2026-07-01',
      shape: 'diamond',
      tone: 'strong',
      name: `${text} ${lane}`,
      place: lane,
      label: text,
    },
    { lane, from: '2026-09-01', shape: 'ring', tone: 'bad', name: text, place: 0 },
  ]).flat() as Extract<Drawing, { kind: 'lanes' }>['marks'],
  gaps: [{ from: '2026-10-01', to: '2026-11-10', name: text }],
  ticks: [{ day: '2026-07-01', text }],
});
/** Two bars. */
export const bars = (text: string): Drawing => ({
  kind: 'bars',
  bars: [text, text],
  series: [{ name: text, tone: 'strong', hatched: true }],
  parts: [
    { bar: 0, series: 0, count: 3, name: text },
    { bar: 1, series: 0, count: 1, name: text, place: 0 },
  ],
});
const slopes = (text: string): Drawing => ({
  kind: 'slopes',
  before: text,
  after: text,
  slopes: [
    { title: text, before: text, after: text, numbers: [3, 1], tone: 'good', name: text, place: 0 },
    { title: text, before: text, after: text, numbers: [0, 0], tone: 'bad', name: text },
  ],
});
/** A page with a part of each kind, and one text everywhere. */
export const everything = (text: string, count = 3): PageContent => ({
  title: text,
  choices: [
    {
      label: text,
      options: [
        { text, place: 0, chosen: true },
        { text, place: 1, chosen: false },
      ],
    },
  ],
  blocks: [
    { kind: 'text', role: 'quote', text, place: 0 },
    { kind: 'heading', level: 2, text },
    { kind: 'numbers', numbers: [{ value: '3', text }] },
    { kind: 'list', items: [{ text, note: text, place: 0 }] },
    { kind: 'buttons', buttons: [{ text, place: 0 }] },
    { kind: 'table', caption: text, table: { columns: [text], rows: [[{ text, place: 0 }]] } },
    { kind: 'picture', picture: pictureOf('lanes', lanes(count, text), text) },
    { kind: 'picture', picture: pictureOf('bars', bars(text), text) },
    { kind: 'picture', picture: pictureOf('slopes', slopes(text), text) },
  ],
  saves: true,
  words,
});
