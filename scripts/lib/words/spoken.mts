import { descriptionsOf, messagesOf, tableOf } from './messages.mts';

/** Constants that hold messages which are translated somewhere else. */
export const TABLES: readonly (readonly [file: string, constant: string])[] = [
  ['src/core/pages/authorityWords.ts', 'AUTHORITY_WORDS'],
  ['src/core/records/oneOnOneKind.ts', 'TOPIC_KINDS'],
  ['src/core/rules/questionBank.ts', 'BANK'],
  ['src/core/rules/relationQuestions.ts', 'OTHER_QUESTIONS'],
  ['src/core/export/packetWords.ts', 'packetWords'],
  ['src/core/export/calendarEvents.ts', 'calendarWords'],
  ['src/core/opportunities/improvementsWords.ts', 'improvementsWords'],
  ['src/core/retro/newRetroWords.ts', 'newRetroWords'],
];

/** Calls that translate what comes out of the tables, or pass on what another file says. */
export const COMPUTED: ReadonlySet<string> = new Set([
  'src/core/pages/bullets.ts: line.kind',
  'src/core/pages/bullets.ts: AUTHORITY_WORDS[line.authority]',
  'src/core/pages/preparationContent.ts: AUTHORITY_WORDS[line.authority]',
  'src/core/pages/preparationContent.ts: line.kind',
  'src/core/pages/preparationContent.ts: section.question.text',
  'src/core/pages/mirrorText.ts: kind',
  'src/core/pages/preparationText.ts: section.question.text',
  'src/host/editor/recordCompletionProvider.ts: description',
  'src/host/people/commands/handOverMore.ts: meanings.get(value) ?? value',
  'src/host/people/topics/sortTopics.ts: word',
  'src/host/people/topics/sortTopics.ts: meaning',
  'src/host/editor/recordHoverProvider.ts: facts.description',
  'src/host/editor/recordHoverProvider.ts: facts.meaning',
  'src/host/platform/translated.ts: sentence',
  'src/host/notes-import/importNotesCommand.ts: message',
  'src/host/pages/localizer.ts: message',
]);

/** A source file, its path as from the root of the checkout, with slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What the source says. */
export interface Spoken {
  /** The messages, each once, in the order of the files. */
  readonly messages: readonly string[];
  /** Calls outside `COMPUTED` whose message is no literal: `file:line: expression`. */
  readonly unknown: readonly string[];
  /** Entries of `TABLES` and `COMPUTED` that lead nowhere any more. */
  readonly stale: readonly string[];
}

/** All messages of the product's source that are translated. */
export function spokenIn(files: readonly SourceFile[]): Spoken {
  const messages = new Set<string>();
  const unknown: string[] = [];
  const stale = new Set([...COMPUTED, ...TABLES.map((table) => table.join(': '))]);
  for (const { path, text } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const found = messagesOf(text);
    for (const message of found.messages) messages.add(message);
    for (const { expression, line } of found.computed) {
      const entry = `${path}: ${expression}`;
      if (COMPUTED.has(entry)) stale.delete(entry);
      else unknown.push(`${path}:${line}: ${expression}`);
    }
    if (path.startsWith('src/core/records/'))
      for (const message of descriptionsOf(text)) messages.add(message);
    for (const [, constant] of TABLES.filter(([file]) => file === path)) {
      const table = tableOf(text, constant) ?? [];
      for (const message of table) messages.add(message);
      if (table.length > 0) stale.delete(`${path}: ${constant}`);
    }
  }
  return { messages: [...messages], unknown, stale: [...stale] };
}
