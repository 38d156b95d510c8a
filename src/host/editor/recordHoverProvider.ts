import {
  type CancellationToken,
  type Hover,
  type HoverProvider,
  l10n,
  type Position,
  type TextDocument,
} from 'vscode';
import { assertNever } from '../../core/assertNever';
import type { Day } from '../../core/day';
import type { HoverFacts } from '../../core/editor/hoverAt';
import { showsHover } from '../../core/editor/suppressDuplicates';
import { dayInWords, distance } from '../platform/dateFormat';
import { hover } from '../platform/messages/inEditors';
import { type EditorHost, editedFile, rangeIn } from './editedFile';
import { shownByYaml } from './otherYamlSupport';

/** Says what a key is for, who is named, and how far away a day is. */
export class RecordHoverProvider implements HoverProvider {
  readonly #host: EditorHost;

  constructor(host: EditorHost) {
    this.#host = host;
  }

  async provideHover(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<Hover | undefined> {
    const site = await editedFile(this.#host, document, token);
    const facts = site?.core.hoverAt(site.text, document.offsetAt(position), site.context);
    if (!site || !facts || !showsHover(facts, shownByYaml(document.uri))) return undefined;
    return hover(inWords(facts, site.context.today), rangeIn(document, facts.start, facts.end));
  }
}

/** What is said, the first in bold. */
function inWords(facts: HoverFacts, today: Day): readonly [string, ...string[]] {
  switch (facts.kind) {
    case 'key':
      return [facts.key, facts.description, ...(facts.required ? [l10n.t('Required.')] : [])];
    case 'word':
      return [facts.word, facts.meaning];
    case 'person':
      if (facts.name === undefined) return [l10n.t('You')];
      return [facts.name, facts.slug, ...(facts.archived ? [l10n.t('Archived')] : [])];
    case 'goal':
      return [facts.title, l10n.t('A goal of {0}', facts.person)];
    case 'opportunity':
      return [facts.title, facts.name];
    case 'day':
      return [dayInWords(facts.day), distance(facts.day, today)];
    default:
      return assertNever(facts);
  }
}
