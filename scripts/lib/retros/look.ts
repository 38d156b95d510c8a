import {
  type ActionLine,
  type AnswerRefusalCode,
  type Attention,
  actionLines,
  answerEdits,
  formatOf,
  headings,
  relativeHref,
  retroContent,
  retroPath,
} from '../../../src/core/retro';
import { apply } from '../../../src/core/yaml/editing';

/** Where an answer would go into a file: behind which line (from 1), and the lines that it adds. */
export interface RetroInsertion {
  readonly behind: number;
  readonly added: readonly string[];
  /** The heading it stands below. */
  readonly below: string | undefined;
}

/** What Leadbook makes of one file. */
export interface RetroLook {
  readonly path: string;
  /** True if the path alone says that it is a retro. */
  readonly isNamed: boolean;
  readonly attention: Attention;
  readonly actions: readonly ActionLine[];
  /** Undefined where nothing would be offered; a code where nothing would be written. */
  readonly insertion: RetroInsertion | AnswerRefusalCode | undefined;
}

/** Reads one file as the extension would; nothing is written. Undefined for files that retros are never written in. */
export function lookAt(path: string, text: string): RetroLook | undefined {
  const format = formatOf(path);
  const verdict = retroPath(path);
  if (format === undefined || verdict === 'never') return undefined;
  const attention = retroContent(text, path);
  const isNamed = verdict === 'yes';
  if (attention === 'silent' && !isNamed)
    return { path, isNamed, attention, actions: [], insertion: undefined };
  const record = 'leadbook/opportunities/2026-11-21-an-answer.yaml';
  const answer = { kind: 'opportunity', title: 'An answer', href: relativeHref(path, record) } as const;
  const done = answerEdits(text, format, answer);
  const [edit] = done.ok ? done.edits : [];
  const insertion = done.ok && edit ? inserted(text, apply(text, done.edits), edit, done.offset) : undefined;
  return {
    ...{ path, isNamed, attention, actions: actionLines(text, format) },
    insertion: attention === 'silent' ? undefined : done.ok ? insertion : done.refusal.code,
  };

  function inserted(
    before: string,
    after: string,
    { offset, text }: { offset: number; text: string },
    at: number,
  ) {
    return {
      behind: before.slice(0, offset).split('\n').length,
      added: text.split('\n').filter((line) => line.trim() !== ''),
      below: headings(after, format ?? 'txt').findLast((heading) => heading.offset <= at)?.text,
    };
  }
}
