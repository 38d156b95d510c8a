import assert from 'node:assert/strict';
import { alreadyAnswered } from '../../../src/core/retro/alreadyAnswered';
import { answerEdits } from '../../../src/core/retro/answerEdits';
import type { Format } from '../../../src/core/retro/format';
import { apply } from '../../../src/core/yaml/editing';

const href = '../leadbook/opportunities/2026-11-21-t.yaml';
const link: Readonly<Partial<Record<Format, string>>> = {
  md: `[T](${href})`,
  org: `[[file:${href}][T]]`,
  adoc: `link:${href}[T]`,
};

/** Where `+` stands in the expected lines, the answer adds the line; all others must stay. */
function inserts(why: string, format: Format, expected: readonly string[]) {
  it(`${format}: ${why}`, () => {
    const text = expected.filter((line) => !line.startsWith('+')).join('\n');
    const done = answerEdits(text, format, { kind: 'opportunity', title: 'T', href });
    assert.ok(done.ok);
    const after = apply(text, done.edits);
    const wanted = expected.map((line) => line.replace(/^\+ ?/, '').replace('LINK', link[format] ?? ''));
    assert.equal(after, wanted.join('\n'));
    assert.ok(alreadyAnswered(after, format), 'answered stays answered');
  });
}

describe('where an answer goes', () => {
  inserts('not below a footer in bold', 'md', [
    '# Sprint',
    '',
    '## Wins',
    '',
    '- a',
    '+',
    '+ ## Opportunities to face',
    '+',
    '+ - LINK',
    '',
    '---',
    '',
    '**Retro complete** ✅',
    '**Next:** Sprint 2',
  ]);
  inserts('not below a footer without a rule', 'md', [
    '# Sprint',
    '',
    '## Wins',
    '',
    '- a',
    '+',
    '+ ## Opportunities to face',
    '+',
    '+ - LINK',
    '',
    '**Sprint 1 Retrospective Complete** ✅',
  ]);
  inserts('not below a footer in italics', 'md', [
    '# Sprint',
    '',
    '## Wins',
    '',
    '- a',
    '+',
    '+ ## Opportunities to face',
    '+',
    '+ - LINK',
    '',
    '_Last updated by Ada_',
  ]);
  inserts('on the level of what stands last', 'md', [
    '# Sprint',
    '### Wins',
    '- a',
    '',
    '### Problems',
    '- b',
    '',
    '## Summary',
    '',
    'Fine.',
    '+',
    '+ ## Opportunities to face',
    '+',
    '+ - LINK',
  ]);
  inserts('on the level of what stands last, in AsciiDoc', 'adoc', [
    '= Sprint',
    '',
    '=== Wins',
    '',
    '* a',
    '',
    '== Summary',
    '',
    'Fine.',
    '+',
    '+ == Opportunities to face',
    '+',
    '+ * LINK',
  ]);
  inserts('on the level of what stands last, in Org', 'org', [
    '* Sprint',
    '** Wins',
    '- a',
    '* Summary',
    'Fine.',
    '+ * Opportunities to face',
    '+ - LINK',
  ]);
  inserts('in the style of sibling answers', 'md', [
    '# Sprint',
    '## Wins',
    '- a',
    '## Problems to fix',
    '* b',
    '## Actions',
    '1. c',
    '+ ## Opportunities to face',
    '+ * LINK',
  ]);
  inserts('in the style of the actions', 'md', [
    '# Sprint',
    '## Attendees',
    '1. Ola',
    '1. Per',
    '## Wins',
    '* a',
    '## Actions',
    '- [ ] c',
    '+ ## Opportunities to face',
    '+ - [ ] LINK',
  ]);
  inserts(
    'never in the style of who was there',
    'md',
    [
      '# Sprint',
      '## Teilnehmer',
      '1. Ola',
      '## Was lief gut?',
      '+ a',
      '## Maßnahmen',
      '|Aufgabe|Wer|',
      '|-|-|',
      '|b|Ola|',
    ]
      .map((line) => (line === '+ a' ? '* a' : line))
      .concat(['+ ## Chancen, die wir angehen', '+ * LINK']),
  );
  inserts('not in capitals for one acronym', 'md', [
    '# Sprint',
    '## Wins',
    '- a',
    '## TODO',
    '- b',
    '+ ## Opportunities to face',
    '+ - LINK',
  ]);
  inserts('in capitals as all others', 'md', [
    '# Sprint',
    '## WINS',
    '- a',
    '## TODO',
    '- b',
    '+ ## OPPORTUNITIES TO FACE',
    '+ - LINK',
  ]);
  inserts('in the newest entry of a log', 'md', [
    '# Log',
    '## 2026-10-02 What went well',
    '- a',
    '## 2026-10-02 Action items',
    '- b',
    '+ ## 2026-10-02 Opportunities to face',
    '+ - LINK',
    '## 2026-09-18 What went well',
    '- c',
    '## 2026-09-18 Action items',
    '- d',
  ]);
  inserts('in the newest entry at the end', 'md', [
    '# Log',
    '## 2026-09-18 Wins',
    '- c',
    '## 2026-09-18 Actions',
    '- d',
    '## 2026-10-02 Wins',
    '- a',
    '## 2026-10-02 Actions',
    '- b',
    '+ ## 2026-10-02 Opportunities to face',
    '+ - LINK',
  ]);
  inserts('among subjects with numbers', 'md', [
    '# 1. Builds',
    '## Problem',
    '- a',
    '# 2. Calls',
    '## Problem',
    '- b',
    '+ # 3. Opportunities to face',
    '+ - LINK',
  ]);
  inserts('below labels', 'md', [
    'Comenzar a hacer:',
    '- a',
    '',
    'Dejar de hacer:',
    '- b',
    '+',
    '+ Oportunidades que afrontar:',
    '+ - LINK',
  ]);
});
