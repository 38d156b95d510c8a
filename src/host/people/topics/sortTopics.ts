import { l10n, Uri } from 'vscode';
import * as z from 'zod/mini';
import { ME } from '../../../core/book/paths';
import { compareText } from '../../../core/compareText';
import { inOneLine } from '../../../core/inOneLine';
import { topicKindWord } from '../../../core/pages/topicWords';
import { TOPIC_KINDS } from '../../../core/records/oneOnOneKind';
import { shapeAt } from '../../../core/records/shape';
import { sortTopic } from '../../../core/records/topicKind';
import { type UnsortedTopic, unsortedTopics } from '../../../core/rules/unsortedTopics';
import type { TopicKind } from '../../../core/rules/waitingTopics';
import { argument } from '../../commands/argumentFields';
import { itemOfRow } from '../../commands/caller';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { shortDay } from '../../platform/dateFormat';
import { UserError } from '../../platform/errors';
import { type Choice, pickOne } from '../../prompts/inputs';
import { pickBook } from '../../prompts/pickPerson';
import type { StepAnswer, StepFrame } from '../../prompts/steps';
import type { OpenBook } from '../../store/books';
import { folderOfBook } from '../../store/folderOfBook';
import { isArchived, isReportSummary, nameOf } from '../../store/personSummaries';
import { heldBy } from './noteFor';
import { topicAtCursor, topicOfArguments } from './toggleTopic';

/** Says of what kind one topic is: the one given, else that of the line the cursor is in. */
export const setTopicKind = defineCommand({
  name: 'setTopicKind',
  done: () => l10n.t('Kind of the topic changed'),
  args: z.strictObject({
    uri: argument.uri,
    index: argument.index,
    text: argument.shown,
    kind: argument.oneOf(TOPIC_KINDS),
  }),
  fromRow: itemOfRow,
  run: async (host, { args }) => {
    const topic = topicOfArguments(args) ?? (await topicAtCursor(host));
    const folder = await folderOfBook(host, topic.uri, 'oneOnOne');
    const title = l10n.t('Sort Topic');
    const frame = { title, step: 1, of: 1, back: false };
    const { guessKind } = await host.modules.load('topics');
    const answer: StepAnswer<TopicKind | undefined> =
      args.kind === undefined
        ? await askKind(frame, topic.text, guessKind(topic.text)?.kind, [])
        : { kind: 'answer', value: args.kind };
    const kind = answer.kind === 'answer' ? answer.value : undefined;
    if (kind === undefined) return undefined;
    await host.writer.edit(folder, topic.uri, (now) => sortTopic(now, topic.index, topic.text, kind));
    return topic.uri;
  },
});

interface Waiting extends UnsortedTopic {
  readonly name: string;
}

/** Goes through the topics of the last 12 weeks that have no kind: a guess is chosen beforehand, Enter confirms it. */
export const sortTopics = defineCommand({
  name: 'sortTopics',
  args: z.strictObject({ book: argument.uri, person: argument.person }),
  run: async (host, { args }) => {
    const title = l10n.t('Sort Topics');
    const open = await pickBook(host.books, args.book, title);
    if (!open) return undefined;
    const topics = await waitingIn(host, open, args.person);
    if (topics.length === 0)
      throw new UserError('noTopic', l10n.t('Every topic of the last 12 weeks is sorted.'));
    const { guessKind } = await host.modules.load('topics');
    const written = new Map<number, Uri>();
    for (let index = 0; index < topics.length; ) {
      const topic = topics[index];
      if (!topic) break;
      const frame = { title, step: index + 1, of: topics.length, back: index > 0 };
      const where = l10n.t(
        '{0}, {1}: {2}',
        topic.name,
        shortDay(topic.day, host.today()),
        inOneLine(topic.text),
      );
      const skip = { label: l10n.t('Not Now'), icon: 'debug-step-over', value: undefined };
      const answer = await askKind(frame, where, guessKind(topic.text)?.kind, [skip]);
      if (answer.kind === 'cancel') break;
      if (answer.kind === 'back') {
        index--;
        continue;
      }
      if (answer.value !== undefined) written.set(index, await write(host, open, topic, answer.value));
      index++;
    }
    const last = [...written.values()].at(-1);
    if (last) await host.feedback.tell({ message: l10n.t('Topics sorted: {0}', written.size), open: last });
    return last;
  },
});

async function write(
  host: Pick<CommandContext, 'writer'>,
  { book }: OpenBook,
  topic: Waiting,
  kind: TopicKind,
): Promise<Uri> {
  const uri = Uri.joinPath(book.root, ...topic.target.path.split('/'));
  await host.writer.edit(book.folder.uri, uri, (now) =>
    sortTopic(now, Number(topic.target.at[1]), topic.text, kind),
  );
  return uri;
}

/** The unsorted topics of everybody who is led, or of one, the newest first. */
async function waitingIn(
  host: Pick<CommandContext, 'today'>,
  open: OpenBook,
  person: string | undefined,
): Promise<readonly Waiting[]> {
  const summaries = (await open.summaries.all()).filter(
    (summary) =>
      summary.slug !== ME &&
      !isArchived(summary) &&
      // Those that the mirror counts; of one who is named, all.
      (person === undefined ? isReportSummary(summary) : summary.slug === person),
  );
  const lists = await Promise.all(
    summaries.map(async (summary) =>
      unsortedTopics(await heldBy(open, summary.slug, host.today()), host.today()).map((topic) => ({
        ...topic,
        name: nameOf(summary),
      })),
    ),
  );
  return lists.flat().sort((a, b) => compareText(b.day, a.day));
}

/** Asks for a kind; what is guessed is active, so that Enter confirms it. Without a guess the other choice comes first. */
function askKind(
  frame: StepFrame,
  topic: string,
  guess: TopicKind | undefined,
  others: readonly Choice<undefined>[],
): Promise<StepAnswer<TopicKind | undefined>> {
  const words = shapeAt('oneOnOne', ['topics', 0, 'kind'])?.words;
  const kinds = TOPIC_KINDS.map((kind) => ({
    label: topicKindWord(kind),
    description: kind === guess ? l10n.t('guessed from its words') : '',
    detail: words?.find(({ word }) => word === kind)?.meaning ?? '',
    value: kind,
  }));
  const choices: readonly Choice<TopicKind | undefined>[] =
    guess === undefined ? [...others, ...kinds] : [...kinds, ...others];
  return pickOne({ ...frame, before: guess }, inOneLine(topic), choices);
}
