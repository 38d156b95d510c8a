import { l10n, type Uri } from 'vscode';
import { ME, NEXT, type Thing } from '../../core/book/paths';
import { appendItem } from '../../core/records/changes';
import { newText } from '../../core/records/newText';
import { edit } from '../../core/yaml';
import { selectionLink } from '../link';
import { pickGoal } from '../prompts/goals';
import { type Choice, inputText, pickOne } from '../prompts/inputs';
import { personOf, pickPerson, type Somebody } from '../prompts/people';
import { askSteps } from '../prompts/steps';
import type { Book } from '../store/book';
import type { CaptureKind } from './arguments';
import { addEvidenceTo } from './goalItems';
import type { Handler, Host } from './host';

interface Answers {
  somebody: Somebody;
  as: CaptureKind;
  uri: Uri;
  text: string;
}

/** Keeps a thought: a topic or a promise for the next one-on-one, or evidence for a goal. */
export const capture: Handler<'capture'> = async (host, { args, all }) => {
  const link = args.link ?? (all ? selectionLink() : undefined);
  const somebody = args.person === undefined ? undefined : await personOf(host.books, args.person, args.book);
  const answers = await askSteps<Answers>(
    l10n.t('Capture'),
    { somebody, as: args.as, text: args.text, uri: args.uri },
    [
      {
        key: 'somebody',
        required: true,
        ask: (frame) => pickPerson(frame, l10n.t('About whom?'), host.books, [], true),
      },
      { key: 'as', required: true, ask: (frame) => pickOne(frame, l10n.t('What is it?'), kindChoices()) },
      {
        key: 'uri',
        required: true,
        when: ({ as }) => as === 'evidence',
        ask: (frame, { somebody: about }) =>
          pickGoal(frame, about ? [about] : [], l10n.t('Which goal does it prove?')),
      },
      {
        key: 'text',
        required: true,
        ask: (frame, { as }) =>
          inputText(frame, {
            prompt:
              link === undefined ? textPrompt(as) : l10n.t('{0} (with a link to {1})', textPrompt(as), link),
            missing: l10n.t('A few words are needed.'),
          }),
      },
    ],
    all,
  );
  if (!answers?.somebody || answers.text === undefined) return undefined;
  const { book } = answers.somebody.book;
  if (answers.as === 'evidence') {
    return answers.uri && addEvidenceTo(host, answers.uri, { text: answers.text, link });
  }
  const item = { text: answers.text, link, ...(answers.as === 'promise' ? { owner: ME } : {}) };
  const uri = await addToNext(
    host,
    book,
    answers.somebody.slug,
    answers.as === 'promise' ? 'actions' : 'topics',
    item,
  );
  await host.reveal(uri, answers.as === 'promise' ? 'promises' : 'next');
  return uri;
};

/** Adds an item to what is collected for the next one-on-one; the file is made where there is none. */
export async function addToNext(
  host: Host,
  book: Book,
  person: string,
  list: 'topics' | 'actions',
  item: { readonly text: string; readonly [key: string]: string | undefined },
): Promise<Uri> {
  const thing = { kind: 'oneOnOne', person, name: NEXT, private: false } satisfies Thing;
  const uri = book.uri(thing);
  const text = (items: typeof item) => newText('oneOnOne', { [list]: [items] });
  if (!(await host.writer.create(book.folder.uri, uri, text(item)))) {
    await host.writer.edit(book.folder.uri, uri, (now) => edit(now, [appendItem('oneOnOne', list, item)]));
  }
  return uri;
}

function kindChoices(): readonly Choice<CaptureKind>[] {
  return [
    {
      label: l10n.t('$(comment-discussion) Topic'),
      description: l10n.t('to raise next time'),
      value: 'topic',
    },
    { label: l10n.t('$(checklist) Promise'), description: l10n.t('that you make'), value: 'promise' },
    {
      label: l10n.t('$(verified) Evidence'),
      description: l10n.t('of growth towards a goal'),
      value: 'evidence',
    },
  ];
}

function textPrompt(as: CaptureKind | undefined): string {
  if (as === 'promise') return l10n.t('What do you promise?');
  return as === 'evidence' ? l10n.t('What did you see them do?') : l10n.t('What will you raise next time?');
}
