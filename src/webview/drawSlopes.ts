import * as Plot from '@observablehq/plot';
import type { Slope, SlopesDrawing } from '../core/charts/picture';
import { svgElement } from './dom';
import type { DrawnPicture } from './drawLanes';
import { bare } from './markShapes';
import type { DrawnMark } from './marks';

const [WIDTH, HEIGHT] = [230, 150];

/** Draws before and after, a small picture for each measure, each on a scale of its own that begins at 0. */
export function drawSlopes({ slopes, before, after }: SlopesDrawing): readonly DrawnPicture[] {
  return slopes.map((slope) => drawSlope(slope, before, after));
}

function drawSlope(slope: Slope, before: string, after: string): DrawnPicture {
  const { numbers, tone } = slope;
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const ends = [
    { x: 0, y: numbers[0], isLower: numbers[0] < numbers[1], text: clipped(slope.before), side: before },
    { x: 1, y: numbers[1], isLower: numbers[1] < numbers[0], text: clipped(slope.after), side: after },
  ];
  const node = Plot.plot({
    width: WIDTH,
    height: HEIGHT,
    className: 'plot',
    marginLeft: 48,
    marginRight: 48,
    marginTop: 26,
    marginBottom: 44,
    x: { domain: [0, 1], axis: null },
    y: { domain: [low, high === low ? low + 1 : high], axis: null },
    marks: [
      Plot.ruleX([0, 1], { className: 'laneLines' }),
      Plot.line(ends, { x: 'x', y: 'y', className: 'slope' }),
      Plot.dot(ends, {
        x: 'x',
        y: 'y',
        r: 5,
        symbol: tone === 'bad' ? 'triangle' : 'circle',
        className: 'ends',
      }),
      // Away from the line: above the higher end, below the lower one.
      ...[false, true].map((isLower) =>
        Plot.text(
          ends.filter((end) => end.isLower === isLower),
          { x: 'x', y: 'y', dy: isLower ? 14 : -14, text: 'text' },
        ),
      ),
      Plot.text(ends, { x: 'x', y: low, dy: 34, text: 'side', className: 'small' }),
    ],
  }) as SVGSVGElement;
  bare(node);
  for (const line of node.querySelectorAll('.laneLines line')) line.classList.add('laneLine');
  const line = node.querySelector('.slope path');
  const whole = svgElement('g', {});
  for (const dot of node.querySelectorAll('.ends > *')) {
    dot.classList.add('mark', `tone-${tone}`);
    whole.append(dot);
  }
  if (line instanceof SVGElement) {
    line.classList.add('mark', 'line', tone, `tone-${tone}`);
    whole.prepend(line);
  }
  node.append(whole);
  const mark: DrawnMark = { node: whole, shape: 'dot', tone, name: slope.name, place: slope.place };
  return { node, marks: [mark] };
}

function clipped(text: string): string {
  return text.length > 18 ? `${text.slice(0, 17)}…` : text;
}
