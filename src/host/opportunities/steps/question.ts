import { l10n, QuickPickItemKind, type Uri } from 'vscode';
import { OPPORTUNITY_KINDS, type OpportunityKind } from '../../../core/records/opportunityKind';
import type { IconName } from '../../platform/messages/icons';
import { createPick, type PickItem } from '../../platform/messages/quickInputs';
import { prepareInput } from '../../prompts/inputs';
import type { StepAnswer, StepFrame } from '../../prompts/steps';
import type { Earlier } from '../earlier/earlier';
import { earlierButtons, earlierItems } from '../earlier/earlierPick';

/** What is faced, and as what. */
export interface NamedQuestion {
  readonly kind: OpportunityKind;
  readonly title: string;
  /** Where the retro faces two already: one of them is parked for it, or all three are faced. */
  readonly room?: 'park' | 'all';
}

/** What is shown below the question. */
export interface QuestionContext {
  /** Mission or vision of the book: choices are made beside it. */
  readonly direction: string | undefined;
  readonly earlier: readonly Earlier[];
  readonly today: string;
  /** The titles of the two that the retro faces already; undefined where there is room. */
  readonly full: readonly string[] | undefined;
  readonly retro: Uri | undefined;
}

interface Item extends PickItem {
  readonly as?: OpportunityKind;
  readonly room?: 'park' | 'all';
  readonly earlier?: Earlier;
}

/**
 * Asks the question: what is typed is the answer, and the row taken says as what. What is still open stands below it.
 * @param onEarlier leads to an earlier thing, or asks what became of it; the question is over by then
 */
export function askQuestion(
  frame: StepFrame,
  kind: OpportunityKind,
  context: Omit<QuestionContext, 'retro'>,
  onEarlier: (thing: Earlier, how: 'open' | 'settle') => void,
): Promise<StepAnswer<NamedQuestion>> {
  return new Promise((resolve) => {
    const pick = createPick<Item>();
    const { settle, disposables } = prepareInput<NamedQuestion>(pick, frame, resolve, () => {
      const title = pick.value.trim();
      return title === '' ? {} : { value: { kind, title } };
    });
    const before = frame.before as NamedQuestion | undefined;
    const buttons = earlierButtons();
    const earlier = earlierItems(context.earlier, context.today, buttons);
    const kinds = [kind, ...OPPORTUNITY_KINDS.filter((one) => one !== kind)];
    const show = () => {
      const title = pick.value.trim();
      pick.items = [
        ...(context.direction === undefined ? [] : [separator(context.direction)]),
        ...kinds.flatMap((as) => kindRows(as, title, as === kind ? context.full : undefined)),
        // VS Code puts rows that hold what is typed first: Enter must answer, not go to one of them.
        ...(earlier.length === 0 || title !== ''
          ? []
          : [separator(l10n.t('still open from before')), ...earlier]),
      ];
    };
    pick.placeholder = questionOf(kind);
    pick.value = frame.typed ?? before?.title ?? '';
    show();
    disposables.add(pick.onDidChangeValue(show));
    disposables.add(
      pick.onDidTriggerItemButton(({ item, button }) => {
        if (!item.earlier) return;
        settle({ kind: 'cancel' });
        onEarlier(item.earlier, button === buttons.settle ? 'settle' : 'open');
      }),
    );
    disposables.add(
      pick.onDidAccept(() => {
        const item = pick.selectedItems[0];
        const title = pick.value.trim();
        if (item?.earlier) {
          settle({ kind: 'cancel' });
          onEarlier(item.earlier, 'open');
        } else if (item?.as && title !== '') {
          settle({
            kind: 'answer',
            value: { kind: item.as, title, ...(item.room ? { room: item.room } : {}) },
          });
        } else {
          // The question is still the question: the field says what is missing.
          pick.placeholder = l10n.t('{0} Enter some text.', questionOf(kind));
        }
      }),
    );
    pick.show();
  });
}

/** The question that a kind answers. */
function questionOf(kind: OpportunityKind): string {
  return {
    opportunity: l10n.t('What opportunity should we face?'),
    problem: l10n.t('What problem should we fix?'),
    judgement: l10n.t('What did you decide where no rule existed?'),
  }[kind];
}

/** How an answer can be taken: as its kind; where the retro faces two already, for one of them or beside them. */
function kindRows(as: OpportunityKind, title: string, full: readonly string[] | undefined): readonly Item[] {
  const row = { ...kindLabel(as), description: title, as, alwaysShow: true };
  if (!full || as === 'judgement') return [row];
  return [
    separator(l10n.t('This retro already has two: {0}', full.join(' · '))),
    { ...row, label: l10n.t('Park One'), room: 'park' },
    { ...row, label: l10n.t('Face All Three'), room: 'all' },
  ];
}

function kindLabel(kind: OpportunityKind): { readonly icon: IconName; readonly label: string } {
  return {
    opportunity: { icon: 'lightbulb', label: l10n.t('Face this opportunity') },
    problem: { icon: 'tools', label: l10n.t('Fix this problem') },
    judgement: { icon: 'law', label: l10n.t('Record a decision made without a rule') },
  }[kind];
}

function separator(label: string): Item {
  return { label, kind: QuickPickItemKind.Separator };
}
