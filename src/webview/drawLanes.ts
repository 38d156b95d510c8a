import * as Plot from '@observablehq/plot';
import type { LaneMark, LanesDrawing } from '../core/charts/picture';
import { svgElement } from './dom';
import { bare, radiusOf, symbolOf } from './markShapes';
import { type DrawnMark, hatch } from './marks';
import { LABEL_AT, placedMarks } from './placedMarks';

/** How lanes are laid out, in pixels. */
interface Layout {
  /** The height of a lane. */
  readonly lane: number;
  /** Its upper part, which holds its name; 0 where the name stands beside it. */
  readonly name: number;
  /** What stands before the line of time. */
  readonly left: number;
}

const WIDE: Layout = { lane: 48, name: 17, left: 12 };
const COMPACT = { lane: 24, name: 0 };
const BELOW = 26;
/** What is free behind the line of time, in pixels. */
const RIGHT = 12;
const DAY = 86_400_000;

/** Where the label of a mark stands, from the middle of the mark, in pixels. */
const LABELS = [
  ['beside', LABEL_AT, 0, 'start'],
  ['above', 0, -12, 'middle'],
] as const;

/** A picture as it was drawn, with its marks in the order in which keys go through them. */
export interface DrawnPicture {
  readonly node: SVGSVGElement;
  readonly marks: readonly DrawnMark[];
}

/** Draws lanes over a line of time. */
export function drawLanes(drawing: LanesDrawing, width: number, id: string): DrawnPicture {
  const { lanes, marks, gaps, ticks, from, to } = drawing;
  const layout = drawing.compact ? { ...COMPACT, left: Math.min(190, Math.round(width * 0.36)) } : WIDE;
  const { lane: laneHeight, name, left } = layout;
  const height = lanes.length * laneHeight + BELOW;
  const [start, end] = [dateOf(from), new Date(dateOf(to).getTime() + DAY)];
  const across = width - left - RIGHT;
  const xOf = (day: string) =>
    ((dateOf(day).getTime() - start.getTime()) / (end.getTime() - start.getTime())) * across;
  const placed = placedMarks(marks, {
    xOf,
    across: across + RIGHT,
    isFree: (lane, x) => x > namesEnd(lanes[lane] ?? ''),
  });
  const points = placed.filter(({ mark }) => mark.to === undefined);
  const bars = placed.filter(({ mark }) => mark.to !== undefined);
  const shapes = [...new Set(points.map(({ mark }) => mark.shape))];
  const node = Plot.plot({
    width,
    height,
    className: 'plot',
    marginLeft: left,
    marginRight: RIGHT,
    marginTop: 0,
    marginBottom: BELOW,
    x: { type: 'utc', domain: [start, end], axis: null },
    y: { domain: [0, lanes.length], range: [0, lanes.length * laneHeight], axis: null },
    marks: [
      Plot.rect(gaps, {
        x1: (gap) => dateOf(gap.from),
        x2: (gap) => afterDay(gap.to),
        y1: 0,
        y2: lanes.length,
        className: 'gaps',
      }),
      Plot.ruleY(
        lanes.map((_, index) => index),
        { className: 'laneLines' },
      ),
      Plot.text(lanes, {
        x: start,
        y: (_lane, index) => index + (name === 0 ? 0.5 : name / laneHeight / 2 + 0.06),
        text: (lane) => clipped(lane, name === 0 ? left - 12 : across),
        textAnchor: 'start',
        dx: name === 0 ? 4 - left : 0,
        className: 'laneName',
      }),
      ...anchored(thinned(ticks, across), xOf, across).map(({ days, textAnchor }) =>
        Plot.axisX(days.map(dateOf), {
          tickFormat: (date: Date) => textAt(drawing, date),
          tickSize: 4,
          textAnchor,
          className: 'axis',
        }),
      ),
      Plot.rect(bars, {
        x1: ({ mark }) => dateOf(mark.from),
        x2: ({ mark }) => afterDay(mark.to ?? mark.from),
        y1: ({ mark }) =>
          mark.thin
            ? mark.lane + (name + (laneHeight - name) / 2 - 3) / laneHeight
            : mark.lane + 0.94 - (1 - name / laneHeight - 0.1) * (mark.height ?? 1),
        y2: ({ mark }) =>
          mark.thin ? mark.lane + (name + (laneHeight - name) / 2 + 3) / laneHeight : mark.lane + 0.94,
        className: 'bars',
      }),
      ...shapes.map((shape) =>
        Plot.dot(
          points.filter(({ mark }) => mark.shape === shape),
          {
            x: ({ mark }) => new Date(dateOf(mark.from).getTime() + DAY / 2),
            y: ({ mark, shift }) =>
              mark.lane + (name + (laneHeight - name) / 2 + (name === 0 ? 0 : shift)) / laneHeight,
            r: radiusOf(shape),
            symbol: symbolOf(shape),
            className: `points-${shape}`,
            sort: null,
          },
        ),
      ),
      ...LABELS.map(([where, dx, dy, textAnchor]) =>
        Plot.text(
          points.filter(({ label }) => label === where),
          {
            x: ({ mark }) => new Date(dateOf(mark.from).getTime() + DAY / 2),
            y: ({ mark, shift }) =>
              mark.lane + (name + (laneHeight - name) / 2 + (name === 0 ? 0 : shift)) / laneHeight,
            dx,
            dy,
            text: ({ mark }) => mark.label ?? '',
            textAnchor,
            className: 'small',
          },
        ),
      ),
    ],
  }) as SVGSVGElement;
  bare(node);
  const nodes = new Map<LaneMark, SVGElement>();
  take(
    node,
    'bars',
    bars.map(({ mark }) => mark),
    nodes,
  );
  for (const shape of shapes)
    take(
      node,
      `points-${shape}`,
      points.flatMap(({ mark }) => (mark.shape === shape ? [mark] : [])),
      nodes,
    );
  for (const line of node.querySelectorAll('.laneLines line')) line.classList.add('laneLine');
  const shaded = [...node.querySelectorAll<SVGElement>('.gaps rect')].map((one, index) => {
    one.classList.add('gap', 'tone-quiet');
    one.append(svgElement('title', {}, gaps[index]?.name ?? ''));
    return { node: one, tone: 'quiet' as const };
  });
  const inOrder = placed.flatMap(({ mark }): DrawnMark[] => {
    const drawn = nodes.get(mark);
    return drawn
      ? [
          {
            node: drawn,
            shape: mark.shape,
            tone: mark.tone,
            name: mark.name,
            place: mark.place,
            thin: mark.thin,
          },
        ]
      : [];
  });
  // One after the other as they happened, for whoever reads from node to node.
  node.append(svgElement('g', { class: 'marks' }, ...inOrder.map((one) => one.node)));
  hatch(node, id, [...shaded, ...inOrder.filter(({ shape }) => shape === 'hatched')]);
  return { node, marks: inOrder };
}

/** Takes the nodes of a layer, which stand in the order of its data. */
function take(
  svg: SVGSVGElement,
  layer: string,
  marks: readonly LaneMark[],
  into: Map<LaneMark, SVGElement>,
): void {
  const children = svg.querySelector(`.${layer}`)?.children ?? [];
  for (const [index, mark] of marks.entries()) {
    const child = children[index];
    if (child instanceof SVGElement) into.set(mark, child);
  }
}

function thinned(ticks: LanesDrawing['ticks'], width: number): LanesDrawing['ticks'] {
  const step = Math.max(1, Math.ceil((ticks.length * 58) / width));
  return ticks.filter((_, index) => index % step === 0);
}

/** Half of what the words of a tick take, in pixels. */
const HALF_TICK = 28;

/** Ticks by how their words stand: centered, but at the ends of the line within it. */
function anchored(
  ticks: LanesDrawing['ticks'],
  xOf: (day: string) => number,
  across: number,
): readonly { readonly textAnchor: 'start' | 'middle' | 'end'; readonly days: readonly string[] }[] {
  const days = ticks.map(({ day }) => day);
  const isFirst = (day: string) => xOf(day) < HALF_TICK;
  const isLast = (day: string) => xOf(day) > across - HALF_TICK;
  return [
    { textAnchor: 'start', days: days.filter(isFirst) },
    { textAnchor: 'middle', days: days.filter((day) => !isFirst(day) && !isLast(day)) },
    { textAnchor: 'end', days: days.filter((day) => isLast(day) && !isFirst(day)) },
  ];
}

function textAt({ ticks }: LanesDrawing, date: Date): string {
  return ticks.find(({ day }) => dateOf(day).getTime() === date.getTime())?.text ?? '';
}

/** Where the name of a lane ends, in pixels. */
function namesEnd(name: string): number {
  return name.length * 6.5;
}

/** What stands between the name of a lane and what is said of it. */
const SAID = ' — ';

/** A lane's name where it fits into so many pixels; what is said of it stays, and the name before is cut. */
function clipped(text: string, width: number): string {
  const most = Math.floor(width / 6.5);
  if (text.length <= most) return text;
  const at = text.lastIndexOf(SAID);
  const said = at < 0 || text.length - at > most * 0.7 ? '' : text.slice(at);
  return `${text.slice(0, most - 1 - said.length).trimEnd()}…${said}`;
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function afterDay(day: string): Date {
  return new Date(dateOf(day).getTime() + DAY);
}
