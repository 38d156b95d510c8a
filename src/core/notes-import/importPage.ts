import * as l10n from '@vscode/l10n';
import type { ChartFrame } from '../charts/chartFrame';
import type { PageBlock, PageChoice, PageContent } from '../pages/pageContent';
import { pageWords } from '../pages/pageWords';
import type { ImportAnswers, ImportedPerson, ImportPlan, PersonAnswer, PersonQuestion } from './importPlan';
import { hintSentence, leftSentence } from './importReport';

/** What the page of an import is made of, beside its plan. */
interface ImportPageFacts {
  readonly plan: ImportPlan;
  readonly people: readonly ImportedPerson[];
  readonly answers: ImportAnswers;
  /** The parameters of the page beside the answers, which the command takes too. */
  readonly source: Readonly<Record<string, string>>;
}

/** The most lines of a list, and the most questions: what is behind them is in the report. */
const MOST_LINES = 300;
const MOST_QUESTIONS = 100;

/**
 * Asks what an import cannot know, and shows what it would do as it is answered: whose notes are, how days are read, and
 * what of a transcript was a promise. Each answer makes the page anew; *Import* takes them all.
 */
export function importPage(facts: ImportPageFacts, frame: ChartFrame): PageContent {
  const { plan, source } = facts;
  const { places } = frame;
  const files = new Set(plan.notes.map(({ from }) => from.path)).size;
  const promises = plan.notes.reduce((sum, { record }) => sum + (record.actions?.length ?? 0), 0);
  const numbers: readonly (readonly [number, string])[] = [
    [plan.notes.length, l10n.t('one-on-ones')],
    [files, l10n.t('files')],
    [plan.people.length, l10n.t('new people')],
    [promises, l10n.t('promises')],
    [plan.left.length, l10n.t('left out')],
  ];
  const run = { run: 'importNotes', args: { ...source, answers: JSON.stringify(facts.answers) } };
  const blocks: PageBlock[] = [
    { kind: 'text', role: 'lead', text: leadText(plan) },
    { kind: 'numbers', numbers: numbers.map(([value, text]) => ({ value: String(value), text })) },
  ];
  if (plan.notes.length > 0)
    blocks.push({ kind: 'buttons', buttons: [{ text: l10n.t('Import'), place: places.add(run) }] });
  const asked = plan.questions.days.length + plan.questions.people.length;
  const hidden = [plan.questions.days.length, plan.questions.people.length]
    .map((count) => Math.max(0, count - MOST_QUESTIONS))
    .reduce((sum, count) => sum + count, 0);
  if (hidden > 0)
    blocks.push({
      kind: 'text',
      role: 'warning',
      text: l10n.t(
        'Questions not shown: {0} of {1}. Import one folder at a time to see them all.',
        hidden,
        asked,
      ),
    });
  blocks.push(...spokenBlocks(facts, frame), ...noteBlocks(facts, frame), ...otherBlocks(plan));
  return {
    title: l10n.t('Import Notes'),
    choices: [...dayChoices(facts, frame), ...personChoices(facts, frame)],
    blocks,
    saves: false,
    words: pageWords(),
  };
}

function leadText({ notes, questions }: ImportPlan): string {
  const isOpen = questions.days.some(({ answer }) => answer === undefined);
  if (isOpen)
    return l10n.t(
      'Some days can be read in two ways. Choose how, above; until then these notes are left out.',
    );
  if (notes.length > 0)
    return l10n.t(
      'Nothing is written yet. Check above whose notes these are. Existing files will not be changed.',
    );
  return l10n.t('There is nothing new to import. What is left out and why is listed below.');
}

/** The page itself with one more answer. */
function answered(answers: ImportAnswers, more: ImportAnswers, { places }: ChartFrame): number {
  return places.add({ params: { answers: JSON.stringify({ ...answers, ...more }) } });
}

function dayChoices({ plan, answers }: ImportPageFacts, frame: ChartFrame): readonly PageChoice[] {
  const option = (path: string, text: string, order: 'dmy' | 'mdy', chosen: boolean) => ({
    text,
    place: answered(answers, { orders: { ...answers.orders, [path]: order } }, frame),
    chosen,
  });
  return plan.questions.days.slice(0, MOST_QUESTIONS).map(({ path, text, dmy, mdy, answer }) => ({
    label: l10n.t('{0} in {1}', text, path),
    labelled: true,
    options: [
      ...(answer === undefined
        ? [{ text: l10n.t('Choose how to read it'), place: answered(answers, {}, frame), chosen: true }]
        : []),
      option(path, dmy === undefined ? l10n.t('Day first') : frame.dayInWords(dmy), 'dmy', answer === 'dmy'),
      option(
        path,
        mdy === undefined ? l10n.t('Month first') : frame.dayInWords(mdy),
        'mdy',
        answer === 'mdy',
      ),
    ],
  }));
}

function personChoices(
  { plan, people, answers, source }: ImportPageFacts,
  frame: ChartFrame,
): readonly PageChoice[] {
  const place = (key: string, answer: PersonAnswer) =>
    answered(answers, { people: { ...answers.people, [key]: answer } }, frame);
  const rank = ({ why, answer }: PersonQuestion) => (why !== undefined ? 0 : answer.to === 'new' ? 1 : 2);
  return [...plan.questions.people]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST_QUESTIONS)
    .map((question) => {
      const { key, label, notes, answer } = question;
      const own = question.names.length > 0 ? question.names : [label];
      const names = [...new Set(answer.to === 'new' ? [...own, answer.name] : own)];
      const [name = label] = answer.to === 'new' ? [answer.name] : own;
      const rename = { ...source, answers: JSON.stringify(answers), rename: key, name };
      return {
        label: l10n.t('{0} ({1})', label, notes),
        labelled: true,
        options: [
          ...people.map(({ slug, name }) => ({
            text: name,
            place: place(key, { to: 'person', slug }),
            chosen: answer.to === 'person' && answer.slug === slug,
          })),
          ...names.map((name) => ({
            text: l10n.t('New person: {0}', name),
            place: place(key, { to: 'new', name }),
            chosen: answer.to === 'new' && answer.name === name,
          })),
          {
            text: l10n.t('New person with another name…'),
            place: frame.places.add({ run: 'importNotes', args: rename }),
            chosen: false,
          },
          { text: l10n.t('Leave out'), place: place(key, { to: 'leave' }), chosen: answer.to === 'leave' },
        ],
      };
    });
}

/** What may be promises in transcripts: pressed, one is taken or left. */
function spokenBlocks({ plan, answers }: ImportPageFacts, frame: ChartFrame): readonly PageBlock[] {
  const spoken = plan.questions.promises.slice(0, MOST_LINES);
  if (spoken.length === 0) return [];
  const taken = answers.promises ?? [];
  return [
    { kind: 'heading', level: 2, text: l10n.t('Possible promises') },
    {
      kind: 'text',
      role: 'quiet',
      text: l10n.t('Said in a transcript. Select the ones that are promises; the others are left out.'),
    },
    {
      kind: 'list',
      items: spoken.map(({ key, text, owner, due, answer }) => ({
        text: `${answer ? '☑' : '☐'} ${text}`,
        note: [
          answer ? l10n.t('selected') : l10n.t('not selected'),
          owner === undefined ? undefined : frame.nameOf(owner),
          due === undefined ? undefined : frame.due(due),
        ]
          .filter((part) => part !== undefined)
          .join(' · '),
        place: answered(
          answers,
          { promises: answer ? taken.filter((one) => one !== key) : [...taken, key] },
          frame,
        ),
      })),
    },
    ...moreBlocks(plan.questions.promises.length),
  ];
}

/** Says how many lines of a list are not shown; all are in the report. */
function moreBlocks(count: number): readonly PageBlock[] {
  return count <= MOST_LINES
    ? []
    : [{ kind: 'text', role: 'quiet', text: l10n.t('and {0} more', count - MOST_LINES) }];
}

function noteBlocks({ plan, people }: ImportPageFacts, frame: ChartFrame): readonly PageBlock[] {
  if (plan.notes.length === 0) return [];
  const names = new Map(people.map(({ slug, name }) => [slug, name]));
  for (const { person, record } of plan.people) names.set(person, record.name);
  const rows = plan.notes.slice(0, MOST_LINES).map(({ person, date, from, record, private: isPrivate }) => [
    { text: names.get(person) ?? person },
    { text: frame.dayInWords(date) },
    { text: from.line === 0 ? from.path : l10n.t('{0}, line {1}', from.path, from.line + 1) },
    {
      text: [
        record.skipped === undefined ? undefined : l10n.t('did not take place'),
        isPrivate ? l10n.t('private') : undefined,
        record.actions?.length ? l10n.t('promises: {0}', record.actions.length) : undefined,
      ]
        .filter((part) => part !== undefined)
        .join(', '),
    },
  ]);
  const columns = [l10n.t('Person'), l10n.t('Day'), l10n.t('From'), l10n.t('Notes')];
  return [
    { kind: 'table', caption: l10n.t('One-on-ones to write'), table: { columns, rows } },
    ...moreBlocks(plan.notes.length),
  ];
}

function otherBlocks({ left, hints }: ImportPlan): readonly PageBlock[] {
  const where = (path: string, line: number) => (line === 0 ? path : l10n.t('{0}, line {1}', path, line + 1));
  const blocks: PageBlock[] = [];
  if (left.length > 0) {
    const items = left.slice(0, MOST_LINES).map(({ path, line, lines, code }) => ({
      text: where(path, line),
      note: `${leftSentence(code)}${lines > 0 ? ` ${l10n.t('Lines: {0}.', lines)}` : ''}`,
    }));
    blocks.push({ kind: 'heading', level: 2, text: l10n.t('Left out') }, { kind: 'list', items });
    blocks.push(...moreBlocks(left.length));
  }
  if (hints.length > 0) {
    const items = hints
      .slice(0, MOST_LINES)
      .map(({ path, line, code }) => ({ text: where(path, line), note: hintSentence(code) }));
    blocks.push({ kind: 'heading', level: 2, text: l10n.t('Worth a look') }, { kind: 'list', items });
    blocks.push(...moreBlocks(hints.length));
  }
  return blocks;
}
