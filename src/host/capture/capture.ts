import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { assertNever } from '../../core/assertNever';
import { ME } from '../../core/book/paths';
import type { Day } from '../../core/day';
import { argument } from '../commands/argumentFields';
import type { CommandContext } from '../commands/commandContext';
import { defineCommand } from '../commands/defineCommand';
import { face } from '../opportunities/face';
import { addEvidenceTo } from '../people/commands/addEvidence';
import { addToNext } from '../people/commands/addToNext';
import { recognise } from '../people/commands/recognise';
import { defined } from '../platform/defined';
import type { IconName } from '../platform/messages/icons';
import { withTextOnFailure } from '../platform/withTextOnFailure';
import { selectionLink } from '../platform/workspaceLinks';
import { knownPerson, type PersonCall, type PersonHost } from '../prompts/currentPerson';
import { inputPromise, promiseOf } from '../prompts/inputPromise';
import { type Choice, inputText, pickOne } from '../prompts/inputs';
import { keptWith, pickGoal } from '../prompts/pickGoal';
import { personOf, pickPerson, type Somebody } from '../prompts/pickPerson';
import { askSteps } from '../prompts/steps';
import type { RetroContext } from '../retro/retroContext';
import { nameOf } from '../store/personSummaries';
import { linkOfPlace } from './linkOfPlace';

/** The kinds of record, or item, that a captured thought can become. */
export const CAPTURE_KINDS = ['topic', 'promise', 'recognition', 'evidence', 'opportunity'] as const;
type CaptureKind = (typeof CAPTURE_KINDS)[number];

interface Answers {
  somebody: Somebody;
  as: CaptureKind;
  uri: Uri;
  text: string;
}

/** What one keeps of oneself: the lead has no one-on-one to raise a topic in, and nobody to be told by. */
const OF_ONESELF: ReadonlySet<CaptureKind> = new Set(['promise', 'evidence', 'opportunity']);

/** Keeps a thought: a topic or a promise for the next one-on-one, or evidence for a goal. */
export const capture = (parts: RetroContext) =>
  defineCommand({
    name: 'capture',
    args: z.strictObject({
      book: argument.uri,
      person: argument.person,
      as: argument.oneOf(CAPTURE_KINDS),
      text: argument.text,
      link: argument.text,
      uri: argument.uri,
      begin: z.optional(z.string()),
    }),
    fromRow: ({ book, person }) => ({ book, person, link: selectionLink() }),
    fromPlace: linkOfPlace,
    run: async (host, call) => {
      const { args, all } = call;
      const { link } = args;
      const somebody =
        args.person === undefined ? undefined : await personOf(host.books, args.person, args.book);
      const answers = await askSteps<Answers>(
        l10n.t('Capture'),
        { somebody, as: args.as, text: args.text, uri: args.uri },
        [
          {
            key: 'somebody',
            required: true,
            ask: (frame) =>
              pickPerson(frame, l10n.t('Who is it about?'), host.books, {
                me: args.as === undefined || OF_ONESELF.has(args.as),
              }),
          },
          {
            key: 'as',
            required: true,
            ask: (frame, { somebody: about }) =>
              pickOne(frame, l10n.t('What is it?'), kindChoices(about?.slug)),
          },
          {
            key: 'uri',
            required: true,
            when: ({ as }) => as === 'evidence',
            ask: async (frame, { somebody: about }) =>
              pickGoal(
                frame,
                about ? [about] : [],
                l10n.t('Which goal is it evidence for?'),
                about ? await keptWith(about) : [],
              ),
          },
          {
            key: 'text',
            required: true,
            ask: (frame, { as, somebody: about }) => {
              const options = {
                prompt:
                  link === undefined
                    ? textPrompt(as)
                    : l10n.t('{0} (with a link to {1})', textPrompt(as), link),
                missing: l10n.t('Enter some text.'),
                ...defined({ value: args.begin }),
              };
              return as === 'promise'
                ? inputPromise(frame, host, about, { ...options, placeholder: l10n.t('Send the doc by fri') })
                : inputText(frame, options);
            },
          },
        ],
        all,
        all && args.person === undefined ? await knownHere(host, call) : {},
      );
      if (!answers?.somebody || !answers.as || answers.text === undefined) return undefined;
      const { somebody: about, as, text, uri: goal } = answers;
      // What another extension passes is text as it is.
      const said =
        as === 'promise' && args.text === undefined ? await promiseOf(host, about, text) : { text };
      const thought = { ...said, link };
      const uri = await withTextOnFailure([text, link], () => keep(host, parts, about, as, thought, goal));
      await host.books.recent.add('people', about.slug);
      if (!uri) return undefined;
      const name = nameOf(await about.book.summaries.get(about.slug));
      const message = about.slug === ME ? keptOfOneself(as) : keptSentence(as, name);
      await host.feedback.tell({ message, open: uri, ...(as === 'promise' ? { group: 'promises' } : {}) });
      return uri;
    },
  });

/** In somebody's own note it is most often a topic for them: shown in the title, and changed by going back. */
async function knownHere(host: PersonHost, call: Pick<PersonCall, 'selected'>) {
  const somebody = await knownPerson(host, call);
  if (!somebody || somebody.value === call.selected) return { somebody };
  return { somebody, as: { value: 'topic' as const, label: l10n.t('Topic') } };
}

async function keep(
  host: CommandContext,
  parts: RetroContext,
  { book, slug }: Somebody,
  as: CaptureKind,
  {
    due,
    ...thought
  }: { readonly text: string; readonly link: string | undefined; readonly due?: Day | undefined },
  goal: Uri | undefined,
): Promise<Uri | undefined> {
  switch (as) {
    case 'topic':
      return addToNext(host, book.book, slug, 'topics', thought);
    case 'promise':
      return addToNext(host, book.book, slug, 'actions', { ...thought, owner: ME, due });
    case 'recognition':
      return recognise.run(host, {
        args: { book: book.book.root, person: slug, ...thought },
        all: false,
        selected: undefined,
      });
    case 'evidence':
      return goal && addEvidenceTo(host, goal, thought);
    case 'opportunity':
      return face(host, parts, 'opportunity', {
        args: { book: book.book.root, owner: slug, title: thought.text, why: thought.link },
        all: false,
      });
    default:
      return assertNever(as);
  }
}

/** Returns the rows to choose from what a thought about somebody becomes; fewer where it is about the lead. */
export function kindChoices(slug: string | undefined): readonly Choice<CaptureKind>[] {
  const choice = (value: CaptureKind, icon: IconName, label: string, description: string) => ({
    icon,
    label,
    description,
    value,
  });
  const choices = [
    choice('topic', 'comment-discussion', l10n.t('Topic'), l10n.t('to raise next time')),
    choice('promise', 'checklist', l10n.t('Promise'), l10n.t('that you make')),
    choice('recognition', 'star-empty', l10n.t('Recognition'), l10n.t('of something brilliant')),
    choice('evidence', 'verified', l10n.t('Evidence'), l10n.t('of growth toward a goal')),
    choice('opportunity', 'telescope', l10n.t('Opportunity'), l10n.t('that they would grow by owning')),
  ];
  return withLetters(choices).filter(({ value }) => slug !== ME || OF_ONESELF.has(value));
}

/** Gives each choice the first letter of its label that no earlier one has. */
function withLetters(choices: readonly Choice<CaptureKind>[]): readonly Choice<CaptureKind>[] {
  const taken = new Set<string>();
  return choices.map((one) => {
    const key = [...one.label.toLowerCase()].find((letter) => /\p{L}/u.test(letter) && !taken.has(letter));
    if (key === undefined) return one;
    taken.add(key);
    return { ...one, key, description: [key.toUpperCase(), one.description].filter(Boolean).join(' · ') };
  });
}

function keptSentence(as: CaptureKind, name: string): string {
  switch (as) {
    case 'topic':
      return l10n.t('Topic for {0} kept', name);
    case 'promise':
      return l10n.t('Promise to {0} kept for next time', name);
    case 'recognition':
      return l10n.t('Recognition of {0} kept', name);
    case 'evidence':
      return l10n.t('Evidence for {0} kept', name);
    case 'opportunity':
      return l10n.t('Opportunity for {0} kept', name);
  }
}

function keptOfOneself(as: CaptureKind): string {
  if (as === 'evidence') return l10n.t('Evidence added');
  return as === 'opportunity' ? l10n.t('Opportunity kept') : l10n.t('Promise to yourself kept for next time');
}

function textPrompt(as: CaptureKind | undefined): string {
  switch (as) {
    case 'promise':
      return l10n.t('What do you promise?');
    case 'recognition':
      return l10n.t('What did they do?');
    case 'evidence':
      return l10n.t('What did you see them do?');
    case 'opportunity':
      return l10n.t('What opportunity should they face?');
    default:
      return l10n.t('What will you raise next time?');
  }
}
