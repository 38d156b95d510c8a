import * as Plot from '@observablehq/plot';
import type { BarPart, BarsDrawing } from '../core/charts/picture';
import { svgElement } from './dom';
import type { DrawnPicture } from './drawLanes';
import { bare } from './markShapes';
import { type DrawnMark, hatch } from './marks';

const HEIGHT = 220;
/** The least that the scale goes up to: a single topic does not fill the picture. */
const LOWEST_TOP = 4;

interface Stacked {
  readonly part: BarPart;
  readonly from: number;
  readonly to: number;
}

/** Draws counts, stacked, side by side. */
export function drawBars({ bars, series, parts }: BarsDrawing, width: number, id: string): DrawnPicture {
  const tops = new Map<number, number>();
  const stacked = parts.map((part): Stacked => {
    const from = tops.get(part.bar) ?? 0;
    tops.set(part.bar, from + part.count);
    return { part, from, to: from + part.count };
  });
  const highest = Math.max(LOWEST_TOP, ...tops.values());
  const step = Math.max(1, Math.ceil((bars.filter((text) => text !== '').length * 62) / width));
  const named = bars
    .flatMap((text, index) => (text === '' ? [] : [{ text, index }]))
    .filter((_, at) => at % step === 0);
  const node = Plot.plot({
    width,
    height: HEIGHT,
    className: 'plot',
    marginLeft: 30,
    marginRight: 8,
    marginTop: 12,
    marginBottom: 28,
    x: { domain: [0, bars.length], axis: null },
    y: { domain: [0, highest], axis: null },
    marks: [
      Plot.ruleY([0], { className: 'laneLines' }),
      Plot.axisY(wholeTicks(highest), { tickFormat: String, tickSize: 0, label: null, className: 'axis' }),
      Plot.text(named, {
        x: ({ index }) => index + 0.5,
        y: 0,
        dy: 14,
        text: ({ text }) => text,
        className: 'small',
      }),
      Plot.rect(stacked, {
        x1: ({ part }) => part.bar + 0.12,
        x2: ({ part }) => part.bar + 0.88,
        y1: ({ from }) => from,
        y2: ({ to }) => to,
        className: 'bars',
      }),
    ],
  }) as SVGSVGElement;
  bare(node);
  for (const line of node.querySelectorAll('.laneLines line')) line.classList.add('laneLine');
  const rects = [...(node.querySelector('.bars')?.children ?? [])];
  const marks = stacked.flatMap(({ part }, index): DrawnMark[] => {
    const rect = rects[index];
    const look = series[part.series];
    if (!(rect instanceof SVGElement) || !look) return [];
    return [
      {
        node: rect,
        shape: look.hatched ? 'hatched' : 'bar',
        tone: look.tone,
        name: part.name,
        place: part.place,
      },
    ];
  });
  node.append(svgElement('g', { class: 'marks' }, ...marks.map((mark) => mark.node)));
  hatch(
    node,
    id,
    marks.filter(({ shape }) => shape === 'hatched'),
  );
  return { node, marks };
}

function wholeTicks(highest: number): number[] {
  const step = Math.ceil(highest / 4);
  return Array.from({ length: Math.floor(highest / step) + 1 }, (_, index) => index * step);
}
