import type { MarkShape, MarkTone } from '../core/charts/picture';
import { svgElement } from './dom';

/** A mark of a picture as it stands in the SVG. */
export interface DrawnMark {
  readonly node: SVGElement;
  readonly shape: MarkShape | 'line';
  readonly tone: MarkTone;
  readonly name: string;
  readonly place?: number | undefined;
  readonly thin?: true | undefined;
}

/** What a picture's marks do. */
interface MarkActions {
  readonly open: (place: number) => void;
  /** Begins the keys by which the focus is found again after the picture was drawn anew. */
  readonly key: string;
}

/**
 * Names the marks for a screen reader, gives them their looks, and makes them reachable: Tab goes into the picture once, arrow
 * keys, Home and End go from mark to mark in the order given, Enter and Space open one.
 * @param box what the picture stands in; a word about a mark is shown there
 */
export function bringToLife(box: HTMLElement, marks: readonly DrawnMark[], actions: MarkActions): void {
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.hidden = true;
  tip.setAttribute('aria-hidden', 'true');
  box.append(tip);
  const showTip = ({ node, name }: DrawnMark) => {
    tip.textContent = name;
    tip.hidden = false;
    const [at, around] = [node.getBoundingClientRect(), box.getBoundingClientRect()];
    const left = at.left + at.width / 2 - around.left - tip.offsetWidth / 2;
    tip.style.left = `${Math.max(0, Math.min(left, around.width - tip.offsetWidth))}px`;
    const above = at.top - around.top - tip.offsetHeight - 8;
    tip.style.top = `${above < 0 ? at.bottom - around.top + 8 : above}px`;
  };
  const hideTip = () => {
    tip.hidden = true;
  };
  const press = ({ place }: DrawnMark) => {
    if (place !== undefined) actions.open(place);
  };
  const focusMark = (index: number) => {
    const mark = marks[Math.max(0, Math.min(index, marks.length - 1))];
    for (const { node } of marks) node.setAttribute('tabindex', node === mark?.node ? '0' : '-1');
    mark?.node.focus();
  };
  for (const [index, mark] of marks.entries()) {
    const { node, shape, tone, name, place } = mark;
    node.classList.add('mark', shape, `tone-${tone}`, tone);
    node.setAttribute('role', place === undefined ? 'img' : 'button');
    node.setAttribute('aria-label', name);
    node.setAttribute('tabindex', index === 0 ? '0' : '-1');
    node.setAttribute('data-key', `${actions.key}-m${index}`);
    if (place !== undefined) node.classList.add('opens');
    if (mark.thin) node.classList.add('thin');
    node.addEventListener('click', () => press(mark));
    node.addEventListener('mouseenter', () => showTip(mark));
    node.addEventListener('mouseleave', hideTip);
    node.addEventListener('focus', () => showTip(mark));
    node.addEventListener('blur', hideTip);
    node.addEventListener('keydown', (event) => {
      const to = stepTo(event.key, index, marks.length);
      if (to !== undefined) focusMark(to);
      else if (event.key === 'Enter' || event.key === ' ') press(mark);
      else if (event.key === 'Escape') hideTip();
      else return;
      event.preventDefault();
    });
  }
}

function stepTo(key: string, index: number, count: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return index + 1;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return index - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/** A pattern of slanted lines, in the color of what it fills. */
function hatchPattern(id: string, tone: MarkTone): SVGElement {
  const line = svgElement('path', { d: 'M-1,1 l2,-2 M0,8 l8,-8 M7,9 l2,-2', class: 'hatchLine' });
  const pattern = svgElement('pattern', { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse' }, line);
  pattern.classList.add(`tone-${tone}`);
  return pattern;
}

/** Fills what is hatched with lines. */
export function hatch(
  svg: SVGElement,
  id: string,
  nodes: readonly { node: SVGElement; tone: MarkTone }[],
): void {
  for (const tone of new Set(nodes.map((one) => one.tone))) {
    const defs = svgElement('defs', {}, hatchPattern(`${id}-${tone}`, tone));
    svg.prepend(defs);
  }
  for (const { node, tone } of nodes) node.style.fill = `url(#${id}-${tone})`;
}
