import { l10n } from 'vscode';
import { defineInternalCommand } from '../commands/internalCommand';
import { background } from '../platform/background';
import { setContext } from '../platform/contributions';
import { pickOne } from './inputs';
import type { Leaving, LeavingOptions } from './steps';

// One prompt is open at a time; its key comes as a command.
let open: (() => void) | undefined;

/** Ends the flow of the open prompt, as its button *Keep* does; nothing happens where none is open. */
export const pressKeep = defineInternalCommand({
  name: 'keepAsRaised',
  args: [],
  run: () => open?.(),
});

/** Adds ways to leave a flow and keep the answers so far as a raised opportunity: a button, its key, or Esc with a question, which Esc answers too. */
export function keepAsRaised(): LeavingOptions {
  const keep = l10n.t('Keep as Raised');
  return {
    end: {
      label: l10n.t('Keep as Raised (Ctrl+Enter, on a Mac Cmd+Enter)'),
      whileOpen: (press) => {
        open = press;
        background(setContext('leadbook.inQuestion', press !== undefined));
      },
    },
    onEscape: async () => {
      const frame = { title: keep, step: 1, of: 1, back: false };
      const answer = await pickOne<Leaving>(frame, l10n.t('Keep as raised?'), [
        { label: keep, description: 'Esc', value: 'keep' },
        { label: l10n.t('Go On'), value: 'goOn' },
        { label: l10n.t('Discard'), value: 'giveUp' },
      ]);
      // Esc once more leaves, and nothing is lost by it.
      return answer.kind === 'answer' ? answer.value : 'keep';
    },
  };
}
