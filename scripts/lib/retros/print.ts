import { log } from '../log.mts';
import type { RetroLook } from './look';

/** Prints what was made of one file. */
export function printLook({ path, attention, actions, insertion }: RetroLook): void {
  log(`${path}: ${attention}`);
  for (const { line, done, text, owner, due, family } of actions) {
    const said = [owner && `owner ${owner}`, due && `due ${due}`, family !== 'actions' && family];
    log(`  ${line + 1}: ${[`[${done ? 'x' : ' '}] ${text}`, ...said].filter(Boolean).join(' | ')}`);
  }
  if (typeof insertion === 'string') log(`  no answer: ${insertion}`);
  else if (insertion)
    log(`  answer behind line ${insertion.behind}, below ${insertion.below}: ${insertion.added.join(' ⏎ ')}`);
}

/** Prints the totals of all files. */
export function printTotals(looks: readonly RetroLook[]): void {
  const named = looks.filter(({ isNamed }) => isNamed);
  const others = looks.filter(({ isNamed }) => !isNamed);
  const actions = looks.flatMap(({ actions }) => actions);
  const count = (some: readonly RetroLook[], attention: string) =>
    some.filter((look) => look.attention === attention).length;
  const shares = (some: readonly RetroLook[]) =>
    `${count(some, 'question')} asked about, ${count(some, 'lens')} with a lens, ${count(some, 'silent')} silent`;
  log(`\n${looks.length} files read.`);
  log(`${named.length} named as retros: ${shares(named)}.`);
  log(`${others.length} others: ${shares(others)}.`);
  const owned = actions.filter(({ owner }) => owner !== undefined).length;
  const dated = actions.filter(({ due }) => due !== undefined).length;
  const done = actions.filter((action) => action.done).length;
  log(`${actions.length} actions: ${owned} with an owner, ${dated} with a day, ${done} done.`);
  const written = looks.filter(({ insertion }) => typeof insertion === 'object').length;
  const refused = looks.filter(({ insertion }) => typeof insertion === 'string').length;
  log(`Answers: ${written} could be written, ${refused} could not.`);
}
