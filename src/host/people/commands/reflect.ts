import { l10n } from 'vscode';
import * as z from 'zod/mini';
import { type Day, weekOf } from '../../../core/day';
import { setKey } from '../../../core/records/changes';
import { newText } from '../../../core/records/newText';
import { REFLECTION_KEYS, reflectionDue } from '../../../core/rules/reflectionDue';
import { lastStepBefore } from '../../../core/rules/stepBefore';
import { stepWords } from '../../../core/rules/stepTaken';
import { edit } from '../../../core/yaml/editing';
import { argument } from '../../commands/argumentFields';
import { defineCommand } from '../../commands/defineCommand';
import { defined } from '../../platform/defined';
import { openAt } from '../../platform/openAt';
import { withTextOnFailure } from '../../platform/withTextOnFailure';
import { inputText } from '../../prompts/inputs';
import { pickBook } from '../../prompts/pickPerson';
import { askSteps } from '../../prompts/steps';
import type { Book } from '../../store/openedBook';
import { askStepForm, keepStep, reflectionsOf, STEP_FORMS } from './stepUp';

interface Answers {
  did: string;
  leading: string;
  managing: string;
  stepup: string;
  how: string;
}

/** Asks the lead's own questions of the week, and keeps the answers; what is answered already is not asked again, but opened. */
export const reflect = defineCommand({
  name: 'reflect',
  done: () => l10n.t('Reflection saved'),
  args: z.strictObject({
    book: argument.uri,
    week: argument.week,
    leading: argument.text,
    managing: argument.text,
    stepup: argument.text,
    how: argument.text,
    did: argument.text,
    as: argument.oneOf(STEP_FORMS),
  }),
  run: async (host, { args, all }) => {
    const title = l10n.t('Reflect');
    const open = await pickBook(host.books, args.book, title);
    if (!open) return undefined;
    const { book } = open;
    const week = args.week ?? weekOf(host.today());
    const uri = book.uri({ kind: 'reflection', name: week, private: false });
    const step = (key: keyof Answers, prompt: string) => ({
      key,
      // By hand these are what one came for, however few prompts are wanted.
      required: all,
      ask: (frame: Parameters<typeof inputText>[0]) => inputText(frame, { prompt, optional: true }),
    });
    const { leading, managing, stepup, how, did } = args;
    const before = all ? await stepBefore(book, week) : undefined;
    const missing: ReadonlySet<string> = new Set(
      all ? await unanswered(book, week, host.today()) : REFLECTION_KEYS,
    );
    if (missing.size === 0) {
      await openAt(uri);
      return uri;
    }
    const answers = await askSteps<Answers>(
      title,
      { did, leading, managing, stepup, how },
      [
        ...(before === undefined ? [] : [step('did', before)]),
        step('leading', l10n.t('Am I leading? Where did I make progress and grow people this week?')),
        step('managing', l10n.t('Or managing? Where did I make sure that what must be done gets done?')),
        step('stepup', l10n.t('Where must I step up?')),
        step('how', l10n.t('How?')),
      ].filter(({ key }) => key === 'did' || missing.has(key)),
      all,
    );
    if (!answers) return undefined;
    const said = defined(answers);
    if (Object.keys(said).length === 0 && all) return undefined;
    await withTextOnFailure(Object.values(said), async () => {
      if (await host.writer.create(book.folder.uri, uri, newText('reflection', { week, ...said }))) return;
      const intents = Object.entries(said).map(([key, value]) => setKey('reflection', key, value));
      await host.writer.edit(book.folder.uri, uri, (text) => edit(text, intents));
    });
    // Asked when all is written: whoever leaves here loses nothing.
    const as = args.as ?? (all && said.stepup !== undefined ? await askStepForm(title) : undefined);
    const words = as && stepWords({ ...(await summaryOf(book, week)), ...said });
    if (as && words) await keepStep(host, book, as, words);
    return uri;
  },
});

/** The keys of a week's reflection that hold no answer. */
async function unanswered(book: Book, week: string, today: Day): Promise<readonly string[]> {
  return reflectionDue(await summaryOf(book, week), today).missing;
}

async function summaryOf(book: Book, week: string) {
  const thing = (await book.thingsNow('reflection')).find(({ name }) => name === week);
  const summary = thing && (await book.summary(thing));
  return summary?.ok ? summary.record : undefined;
}

/** Asks what became of the last step up; undefined where there is none to ask for. */
async function stepBefore(book: Book, week: string): Promise<string | undefined> {
  const step = lastStepBefore(await reflectionsOf(book), week);
  if (!step) return undefined;
  return step.how === undefined
    ? l10n.t('You wanted to step up in: {0}. Did you?', step.stepup)
    : l10n.t('You wanted to step up in: {0}, by: {1}. Did you?', step.stepup, step.how);
}
