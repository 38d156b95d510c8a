import type { Uri } from 'vscode';
import { l10n } from 'vscode';
import { ME } from '../../../core/book/paths';
import type { OpportunityWords } from '../../../core/opportunities/sharedTerms';
import type { OpportunityKind } from '../../../core/records/opportunityKind';
import { formatOf } from '../../../core/retro/format';
import { fold } from '../../../core/search/fold';
import type { CommandContext } from '../../commands/commandContext';
import { background } from '../../platform/background';
import { createPick } from '../../platform/messages/quickInputs';
import { workspacePath } from '../../platform/workspaceLinks';
import { type Choice, inPlaceOf, prepareInput } from '../../prompts/inputs';
import type { StepAnswer, StepFrame } from '../../prompts/steps';
import { knownPeople } from '../../retro/knownPeople';
import { retroText } from '../../retro/retroText';
import type { OpenBook } from '../../store/books';
import { everybody, nobodyYet, ownersWhoGrow } from './owners';

/** What an owner is asked for. */
interface OwnerPrompt {
  readonly prompt: string;
  /** Who it most likely is, a slug: stands first. */
  readonly likely?: string | undefined;
  /** What it says of itself: reports who would grow by it are proposed; without it nobody is. */
  readonly words?: OpportunityWords | undefined;
  /** Those who were there are proposed too. */
  readonly retro?: Uri | undefined;
}

/**
 * Returns the words and the retro by which owners are proposed. Empty for a problem, and in the review of an incident:
 * who is named there is easily taken for its cause.
 */
export async function proposedBy(
  host: Pick<CommandContext, 'modules'>,
  kind: OpportunityKind | undefined,
  { words, retro }: Pick<OwnerPrompt, 'words' | 'retro'>,
): Promise<Pick<OwnerPrompt, 'words' | 'retro'>> {
  const isBlameless = kind === 'problem' || (retro !== undefined && (await reviewsAnIncident(host, retro)));
  return isBlameless ? {} : { words, retro };
}

/** True if a retro is the review of an incident, in which nobody is to be named. */
async function reviewsAnIncident(host: Pick<CommandContext, 'modules'>, retro: Uri): Promise<boolean> {
  const { reviewsIncident } = await host.modules.load('retro');
  const text = await retroText(retro);
  return text !== undefined && reviewsIncident(text, workspacePath(retro));
}

/**
 * Asks who owns something. Nobody stands first, unless it fits somebody by more than one word; nobody is proposed by the alphabet:
 * whom it does not fit, and who was not there, is found by typing, the lead included.
 */
export async function pickOwner(
  host: Pick<CommandContext, 'modules' | 'today'>,
  frame: StepFrame,
  open: OpenBook,
  { prompt, likely, words, retro }: OwnerPrompt,
): Promise<StepAnswer<string>> {
  const all = await everybody(open);
  const before = all.filter(({ value }) => value === (frame.before ?? likely));
  const first = [...before, nobodyYet()];
  return new Promise((resolve) => {
    const pick = createPick<Choice<string>>();
    const { settle, disposables } = prepareInput<string>(pick, frame, resolve);
    let shown: readonly Choice<string>[] = first;
    let replaced: readonly Choice<string>[] = [];
    const show = () => {
      const typed = fold(pick.value.trim());
      const known = new Set(shown.map(({ value }) => value));
      const found = all.filter((one) => !known.has(one.value) && called(one).includes(typed));
      pick.items =
        typed === ''
          ? [...replaced, ...shown]
          : [...shown, ...found.map((one) => ({ ...one, alwaysShow: true }))];
    };
    pick.placeholder = `${prompt} ${l10n.t('Type a name for anyone else.')}`;
    pick.matchOnDescription = true;
    show();
    const improve = async () => {
      pick.busy = true;
      try {
        const better = await ownerProposals(host, open, { words, retro });
        const active = pick.activeItems[0];
        const isMoved = active !== undefined && active.value !== first[0]?.value;
        replaced = inPlaceOf(shown);
        shown = [...before.filter(({ value }) => !better.some((one) => one.value === value)), ...better];
        show();
        const wanted = isMoved ? active.value : (before[0]?.value ?? shown[0]?.value);
        const again = pick.items.filter((item) => item.value === wanted && item.label !== '');
        if (again.length > 0) pick.activeItems = again;
      } finally {
        pick.busy = false;
      }
    };
    background(improve());
    disposables.add(pick.onDidChangeValue(show));
    disposables.add(
      pick.onDidAccept(() => {
        const typed = fold(pick.value.trim());
        const isMeant = (one: Choice<string>) => called(one).includes(typed);
        // Who types fast is ahead of the rows: what stands in the box counts, and “Bo” is no part of “Nobody yet”.
        const begins = (one: Choice<string>) => ` ${called(one)}`.includes(` ${typed}`);
        const among = [...pick.selectedItems, ...shown, ...all];
        const chosen = among.find(begins) ?? among.find(isMeant);
        if (chosen && (typed !== '' || pick.selectedItems.length > 0))
          settle({ kind: 'answer', value: chosen.value });
      }),
    );
    pick.show();
  });
}

/** What somebody is found by, folded: their name, and for the lead “You” as well. */
function called({ label, description, value }: Choice<string>): string {
  return fold(value === ME ? `${label} ${description ?? ''}` : label);
}

/** Returns who may own it, in this order: people whom it fits by several words, nobody, those whom it fits by one word, participants of the retro. */
export async function ownerProposals(
  host: Pick<CommandContext, 'modules' | 'today'>,
  open: OpenBook,
  { words, retro }: Pick<OwnerPrompt, 'words' | 'retro'>,
): Promise<readonly Choice<string>[]> {
  const found = words ? await ownersWhoGrow(host, open, words) : [nobodyYet()];
  const known = new Set(found.map(({ value }) => value));
  const there = retro ? await presentIn(host, open, retro) : new Set<string>();
  const present = (await everybody(open)).filter(({ value }) => there.has(value) && !known.has(value));
  return [...found, ...present.map((one) => ({ ...one, description: l10n.t('present') }))];
}

async function presentIn(
  host: Pick<CommandContext, 'modules'>,
  open: OpenBook,
  retro: Uri,
): Promise<ReadonlySet<string>> {
  const text = await retroText(retro);
  if (text === undefined) return new Set();
  const { personNamed, presentNames } = await host.modules.load('retro');
  const people = await knownPeople(open);
  const names = presentNames(text, formatOf(retro.path) ?? 'txt');
  return new Set(names.flatMap((name) => personNamed(name, people) ?? []).filter((slug) => slug !== ME));
}
