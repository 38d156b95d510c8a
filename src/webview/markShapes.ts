import * as Plot from '@observablehq/plot';
import type { MarkShape } from '../core/charts/picture';
import { svgElement } from './dom';

/** The shape of a mark as Plot knows it; bars are none of these. */
export function symbolOf(shape: MarkShape): Plot.SymbolType {
  switch (shape) {
    case 'diamond':
      return 'diamond';
    case 'star':
    case 'hollowStar':
      return 'star';
    case 'square':
      return 'square';
    case 'triangle':
      return 'triangle';
    case 'cross':
      return 'times';
    case 'dot':
    case 'ring':
    case 'bar':
    case 'hatched':
      return 'circle';
  }
}

/** Takes out what Plot says of itself: its style sheet, which the policy forbids, and the names of its layers. */
export function bare(drawn: SVGSVGElement): void {
  drawn.querySelector('style')?.remove();
  for (const layer of drawn.querySelectorAll('g[aria-label], g[aria-description]')) {
    layer.removeAttribute('aria-label');
    layer.removeAttribute('aria-description');
  }
}

/** The size of a shape: areas differ less to the eye than to the ruler. */
export function radiusOf(shape: MarkShape): number {
  return shape === 'star' || shape === 'hollowStar'
    ? 6
    : shape === 'diamond'
      ? 5
      : shape === 'square' || shape === 'cross'
        ? 5
        : 4.5;
}

/** The shapes that a legend shows. */
export function legendShape(shape: MarkShape): SVGElement {
  if (shape === 'bar' || shape === 'hatched') return svgElement('rect', { x: 2, y: 4, width: 12, height: 8 });
  const node = Plot.plot({
    width: 16,
    height: 16,
    margin: 0,
    className: 'plot',
    x: { domain: [0, 16], axis: null },
    y: { domain: [0, 16], axis: null },
    marks: [Plot.dot([[8, 8]], { r: radiusOf(shape), symbol: symbolOf(shape), className: 'point' })],
  });
  const drawn = node.querySelector('.point')?.firstElementChild;
  return drawn instanceof SVGElement ? drawn : svgElement('circle', { cx: 8, cy: 8, r: 4 });
}
