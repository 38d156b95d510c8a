import * as l10n from '@vscode/l10n';
import { assertNever } from '../assertNever';
import { ME } from '../book/paths';
import type { Meeting } from '../charts/meetings';
import type { Preparation, PreparationSection } from '../rules/preparation';
import { type ActFrame, act, actItem, actOnFile, headedList } from './actItems';
import { promiseBlocks } from './actPromises';
import { becomingBlocks, praiseBlocks } from './actRecognition';
import { authorityOnPages } from './authorityWords';
import type { PageBlock, PageContent } from './pageContent';
import { pageWords } from './pageWords';
import { sinceWords, topicKindWord } from './topicWords';

type Sections = readonly PreparationSection[];

/**
 * The preparation as a page to act on: every line opens its place, and what can be done with it is done where it stands.
 * @param meetings of the last 8 weeks, the oldest first
 * @param unreadable the paths of files that could not be read
 * @param work what they committed since; see `workBlocks`
 */
export function preparationContent(
  page: Preparation,
  meetings: readonly Meeting[],
  unreadable: readonly string[],
  work: readonly PageBlock[],
  frame: ActFrame,
): PageContent {
  const { places } = frame;
  const failed = unreadable.map((path) => ({ text: path, place: places.add({ open: { path, at: [] } }) }));
  return {
    title: l10n.t('Before you meet {0}', page.name),
    choices: [],
    saves: false,
    words: pageWords(),
    blocks: [
      { kind: 'text', role: 'lead', text: metSentence(page, frame) },
      ...meetingLine(meetings, frame),
      { kind: 'buttons', buttons: captureButtons(page.slug, frame) },
      ...page.sections.flatMap((section) => sectionBlocks(section, page.sections, page, frame)),
      ...work,
      ...headedList(l10n.t('These files cannot be read, so what they say is missing here:'), failed),
    ],
  };
}

function metSentence({ lastHeld }: Preparation, { today, distance, dayInWords }: ActFrame): string {
  if (lastHeld === undefined) return l10n.t('This will be your first one-on-one.');
  if (lastHeld === today) return l10n.t('Your one-on-one is today.');
  return l10n.t('You last met {0}, on {1}.', distance(lastHeld), dayInWords(lastHeld));
}

/** The last 8 weeks in one line of words: no picture has to be seen. */
function meetingLine(meetings: readonly Meeting[], { shortDay }: ActFrame): readonly PageBlock[] {
  if (meetings.length === 0) return [];
  const words = { held: l10n.t('met'), skipped: l10n.t('skipped'), missed: l10n.t('missed') };
  const said = meetings.map(({ day, state }) => `${shortDay(day)} ${words[state]}`).join(' · ');
  return [{ kind: 'text', role: 'quiet', text: l10n.t('The last 8 weeks: {0}', said) }];
}

function captureButtons(person: string, { places }: ActFrame) {
  const capture = (text: string, as: string) => ({
    text,
    place: places.add({ run: 'capture', args: { person, as } }),
  });
  return [
    capture(l10n.t('Add Topic'), 'topic'),
    capture(l10n.t('Add Promise'), 'promise'),
    capture(l10n.t('Add Praise'), 'recognition'),
    { text: l10n.t('Start One-on-One'), place: places.add({ run: 'startOneOnOne', args: { person } }) },
  ];
}

function sectionBlocks(
  section: PreparationSection,
  all: Sections,
  page: Preparation,
  frame: ActFrame,
): readonly PageBlock[] {
  switch (section.section) {
    case 'promises':
      return promiseBlocks(section.lines, all, page, frame);
    case 'support':
      return [];
    case 'topics':
      return headedList(
        page.relation === 'manager' ? l10n.t('What you need') : l10n.t('To talk about'),
        section.lines.map((line) =>
          actItem(line.text, line, frame, {
            box: act('toggleTopic', line, frame, { text: line.text }),
            said: [
              ...sinceWords(line.since, line.times, frame),
              line.kind && topicKindWord(line.kind),
              line.from === undefined || line.from === ME
                ? undefined
                : line.from === page.slug
                  ? l10n.t('raised by them')
                  : l10n.t('raised by {0}', frame.nameOf(line.from)),
            ],
            ...(line.kind === undefined
              ? {
                  more: [
                    [l10n.t('Set Kind'), act('setTopicKind', line, frame, { text: line.text })] as const,
                  ],
                }
              : {}),
          }),
        ),
      );
    case 'idle':
      return headedList(
        l10n.t('Goals standing still'),
        section.lines.map((line) =>
          actItem(line.title, line, frame, {
            said: [line.moved && l10n.t('last moved {0}', frame.distance(line.moved))],
            more: [[l10n.t('Check In'), actOnFile('checkIn', line, frame)]],
          }),
        ),
      );
    case 'due':
      return headedList(
        l10n.t('Due soon'),
        section.lines.map((line) => {
          const isStep = line.what === 'milestone';
          return actItem(line.text, line, frame, {
            ...(isStep ? { box: act('toggleMilestone', line, frame, { text: line.text }) } : {}),
            said: [
              frame.due(line.due),
              isStep ? l10n.t('a step of “{0}”', line.title) : l10n.t('the whole goal'),
            ],
            more: [
              [
                l10n.t('Postpone'),
                isStep
                  ? act('postpone', line, frame, { text: line.text })
                  : actOnFile('postpone', line, frame),
              ],
            ],
          });
        }),
      );
    case 'untold':
      return praiseBlocks(section.lines, page, frame);
    case 'again':
      return headedList(
        l10n.t('What became of it?'),
        section.lines.map((line) =>
          actItem(line.title, line, frame, {
            said: [
              line.days === 0
                ? l10n.t('review today')
                : l10n.t('review was due {0}', frame.distance(line.revisit)),
            ],
            more: [
              [l10n.t('Record Outcome'), actOnFile('recordOutcome', line, frame)],
              [l10n.t('Postpone'), actOnFile('postpone', line, frame)],
            ],
          }),
        ),
      );
    case 'delegations':
      return headedList(
        l10n.t('Delegations to look at'),
        section.lines.map((line) =>
          actItem(line.outcome, line, frame, {
            said: [
              line.authority && authorityOnPages(line.authority),
              l10n.t('quiet until {0}', frame.dayInWords(line.since)),
              ...line.expectations.map((text) => l10n.t('expected: {0}', text)),
              ...line.limits.map((text) => l10n.t('not theirs to change: {0}', text)),
            ],
            more: [
              [l10n.t('Hand Over More'), actOnFile('handOverMore', line, frame)],
              [l10n.t('Postpone'), actOnFile('postpone', line, frame)],
              [l10n.t('Set Status'), actOnFile('setDelegationStatus', line, frame)],
            ],
          }),
        ),
      );
    case 'ready':
      return headedList(
        l10n.t('Ready to decide alone?'),
        section.lines.map((line) =>
          actItem(line.outcome, line, frame, {
            said: [
              line.authority && authorityOnPages(line.authority),
              l10n.t('two quiet times in a row ended without you taking anything back'),
            ],
            more: [[l10n.t('Hand Over More'), actOnFile('handOverMore', line, frame)]],
          }),
        ),
      );
    case 'becoming':
      return becomingBlocks(section.lines, page, frame);
    case 'question':
      return [
        { kind: 'heading', level: 2, text: l10n.t('A question to ask') },
        { kind: 'text', role: 'quote', text: section.question.text },
      ];
    default:
      return assertNever(section);
  }
}
