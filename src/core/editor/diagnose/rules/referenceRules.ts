import * as l10n from '@vscode/l10n';
import { ME } from '../../../book/paths';
import { ownerFault } from '../../../opportunities/ownerFault';
import { isSameValue } from '../../../records/sameValue';
import type { Shape } from '../../../records/shape';
import { isSlug } from '../../../slug';
import type { Path } from '../../../yaml/yamlTypes';
import type { DiagnosedFile } from '../diagnosedFile';
import { goalGuess, opportunityGuess, personGuess, templateGuess, valueGuess } from '../fixes/guesses';
import { replaceBy } from '../fixes/valueFixes';
import { recordRule } from './recordRule';

/** A person whom the book does not have. */
export const unknownPersonRule = recordRule({
  code: 'unknownPerson',
  severity: 'warning',
  inLogs: 'nobody in the book has this name',
  check: (file) => {
    const slugs = slugsIn(file);
    return people(file)
      .filter(({ name }) => !slugs.has(name) && !isToldOfOpportunity(file, name, slugs))
      .map(({ path }) => file.atValue(path));
  },
  message: ({ data }) =>
    l10n.t('nobody in the book is called “{0}”; use the name of a folder in “people”.', data.value ?? ''),
  fixes: replaceBy(personGuess),
});

/** A team as an owner: a promise, like all that is owned, has one person who keeps it. */
export const teamAsOwnerRule = recordRule({
  code: 'teamOwner',
  severity: 'warning',
  inLogs: 'a team cannot own this; a person can',
  check: (file) => {
    const teams = new Set(file.context.people.flatMap(({ slug, team }) => (team ? [slug] : [])));
    return people(file)
      .filter(({ path, name }) => path.at(-1) === 'owner' && teams.has(name))
      .map(({ path }) => file.atValue(path));
  },
  message: ({ data }) => l10n.t('“{0}” is a team; name the one person who owns it.', data.value ?? ''),
});

/** A goal that the person does not have; said only where all goals of the person are known. */
export const unknownGoalRule = recordRule({
  code: 'unknownGoal',
  severity: 'warning',
  inLogs: 'the person has no goal with this name',
  check: (file, { host: { knowsGoals = true } }) => {
    const { goals, person } = file.context;
    const owner = file.valueAt(['owner']) ?? person;
    // An owner whom nobody knows has no goals to choose from.
    const isKnown = owner !== undefined && slugsIn(file).has(owner);
    const known = new Set(goals.flatMap((one) => (isKnown && one.person !== owner ? [] : [one.slug])));
    return named(file, 'goal')
      .filter(({ name }) => knowsGoals && isSlug(name) && !known.has(name))
      .map(({ path }) => file.atValue(path));
  },
  message: ({ data }) =>
    l10n.t('this person has no goal called “{0}”; use the name of a file in “goals”.', data.value ?? ''),
  fixes: replaceBy(goalGuess),
});

/** A value that the book does not have. */
export const unknownValueRule = recordRule({
  code: 'unknownValue',
  severity: 'warning',
  inLogs: 'this is not one of the book’s values',
  check: (file) => {
    const { values } = file.context;
    return named(file, 'value')
      .filter(({ name }) => values && !values.some((one) => isSameValue(one, name)))
      .map(({ path }) => file.atValue(path));
  },
  message: ({ data }) =>
    l10n.t('the book has no value “{0}”; use one from “values” in book.yaml.', data.value ?? ''),
  fixes: replaceBy(valueGuess),
});

/** A template that the book does not have. */
export const unknownTemplateRule = recordRule({
  code: 'unknownTemplate',
  severity: 'warning',
  inLogs: 'the book has no template with this name',
  check: (file) => {
    const { templates } = file.context;
    return named(file, 'template')
      .filter(({ name }) => templates && !templates.includes(name))
      .map(({ path }) => file.atValue(path));
  },
  message: ({ data }) =>
    l10n.t('no template is called “{0}”; use the name of a file in “templates”.', data.value ?? ''),
  fixes: replaceBy(templateGuess),
});

/** An opportunity that the book does not have. */
export const unknownOpportunityRule = recordRule({
  code: 'unknownOpportunity',
  severity: 'warning',
  inLogs: 'the book has no opportunity with this name',
  check: (file) => {
    const known = new Set(file.context.opportunities.map(({ name }) => name));
    return named(file, 'opportunity')
      .filter(({ name }) => !known.has(name))
      .map(({ path }) => file.atValue(path));
  },
  message: ({ data }) =>
    l10n.t('no opportunity is called “{0}”; use the name of a file in “opportunities”.', data.value ?? ''),
  fixes: replaceBy(opportunityGuess),
});

/** A text in a file that names something. */
interface Named {
  readonly path: Path;
  readonly name: string;
}

/** What the schema says names something of a type. */
function named(file: DiagnosedFile, type: Shape['type']): readonly Named[] {
  return file.found.flatMap(({ path, entry, shape }) => {
    const name = entry.value.data;
    return shape?.type === type && typeof name === 'string' && name !== '' ? [{ path, name }] : [];
  });
}

/** People who are named; what is no slug at all is told as a flaw. */
function people(file: DiagnosedFile): readonly Named[] {
  return named(file, 'person').filter(({ name }) => isSlug(name));
}

function slugsIn({ context }: DiagnosedFile): ReadonlySet<string> {
  return new Set([ME, ...context.people.map(({ slug }) => slug)]);
}

/** Statuses in which it is told of an opportunity that nobody, or everybody, owns it. */
const TOLD: ReadonlySet<string> = new Set(['raised', 'facing']);

/** True where a rule of opportunities tells that the name is nobody's, or everybody's. */
function isToldOfOpportunity(file: DiagnosedFile, name: string, slugs: ReadonlySet<string>): boolean {
  const isOpen = file.context.kind === 'opportunity' && TOLD.has(file.valueAt(['status']) ?? '');
  return isOpen && ownerFault(name, slugs) !== undefined;
}
