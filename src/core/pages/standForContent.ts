import * as l10n from '@vscode/l10n';
import { ME } from '../book/paths';
import { type ChartFrame, oneLine } from '../charts/chartFrame';
import { type Citation, type CitingFiles, valueCitations } from '../rules/direction';
import { targetIn } from '../rules/personFacts';
import type { PageBlock, PageContent } from './pageContent';
import { pageWords } from './pageWords';

/** What the page *What We Stand For* is made of. */
interface StandForFacts extends CitingFiles {
  readonly mission: string | undefined;
  readonly vision: string | undefined;
  readonly values: readonly string[];
  /** The paths of files that cannot be read, relative to the book. */
  readonly unreadable: readonly string[];
}

/** How many citations of a value are shown. */
const SHOWN = 50;
const BOOK = { kind: 'book', name: 'book', private: false } as const;

/** Mission, vision and each value of a book, with the decisions, the praise and the goals that cite it. */
export function standForContent(facts: StandForFacts, frame: ChartFrame): PageContent {
  const { places } = frame;
  const { mission, vision, values, unreadable } = facts;
  const isEmpty = mission === undefined && vision === undefined && values.length === 0;
  const said = valueCitations(values, facts);
  const set = places.add({ run: 'setDirection', args: {} });
  return {
    title: l10n.t('What We Stand For'),
    choices: [],
    saves: false,
    words: pageWords(),
    blocks: [
      ...quoteBlocks(l10n.t('Mission'), mission, 'mission', frame),
      ...quoteBlocks(l10n.t('Vision'), vision, 'vision', frame),
      ...(isEmpty
        ? [
            {
              kind: 'text' as const,
              role: 'lead' as const,
              text: l10n.t(
                'Not set yet: what the team is for, where it is going, what guides your decisions.',
              ),
            },
          ]
        : []),
      { kind: 'buttons', buttons: [{ text: l10n.t('Set Mission, Vision and Values'), place: set }] },
      ...said.flatMap((one, index): readonly PageBlock[] => [
        ...(!one.isListed && (index === 0 || said[index - 1]?.isListed)
          ? [
              {
                kind: 'text' as const,
                role: 'warning' as const,
                text: l10n.t('Cited, but not among the book’s values:'),
              },
            ]
          : []),
        { kind: 'heading', level: 2, text: oneLine(one.value) },
        ...citationBlocks(one.citations, frame),
      ]),
      ...(unreadable.length === 0
        ? []
        : [
            {
              kind: 'text' as const,
              role: 'warning' as const,
              text: l10n.t('These files cannot be read, so what they say is missing here:'),
            },
            {
              kind: 'list' as const,
              items: unreadable.map((path) => ({
                text: path,
                place: places.add({ open: { path, at: [] } }),
              })),
            },
          ]),
    ],
  };
}

function quoteBlocks(
  heading: string,
  text: string | undefined,
  key: string,
  { places }: ChartFrame,
): readonly PageBlock[] {
  if (text === undefined) return [];
  return [
    { kind: 'text', role: 'quiet', text: heading },
    { kind: 'text', role: 'quote', text: text.trim(), place: places.add({ open: targetIn(BOOK, [key]) }) },
  ];
}

function citationBlocks(citations: readonly Citation[], frame: ChartFrame): readonly PageBlock[] {
  const { places } = frame;
  if (citations.length === 0) {
    return [
      {
        kind: 'text',
        role: 'quiet',
        text: l10n.t('Nothing cites it yet. You can cite it in a decision, in praise and in a goal.'),
      },
    ];
  }
  const rest = citations.length - SHOWN;
  return [
    {
      kind: 'list',
      items: citations.slice(0, SHOWN).map((one) => ({
        text: oneLine(one.text),
        note: noteOf(one, frame),
        place: places.add({ open: one.target }),
      })),
    },
    ...(rest > 0 ? [{ kind: 'text' as const, role: 'quiet' as const, text: olderText(rest) }] : []),
  ];
}

function olderText(count: number): string {
  return count === 1 ? l10n.t('1 older one') : l10n.t('{0} older ones', count);
}

function noteOf({ kind, person, day, private: isPrivate }: Citation, frame: ChartFrame): string {
  const { distance, nameOf } = frame;
  const kinds = { opportunity: l10n.t('decision'), recognition: l10n.t('praise'), goal: l10n.t('goal') };
  const who = person === undefined ? undefined : person === ME ? l10n.t('me') : nameOf(person);
  return [kinds[kind], who, day && distance(day), isPrivate ? l10n.t('private') : undefined]
    .filter(Boolean)
    .join(' · ');
}
