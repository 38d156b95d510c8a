import assert from 'node:assert/strict';
import { actionLines } from '../../../src/core/retro/actionLines';
import { alreadyAnswered } from '../../../src/core/retro/alreadyAnswered';
import { answerEdits } from '../../../src/core/retro/answerEdits';
import type { RetroAnswerText } from '../../../src/core/retro/answerText';
import { answerWords, FORMER_AGAIN, FORMER_PARKED, FORMER_UNTIL } from '../../../src/core/retro/answerWords';
import type { Format } from '../../../src/core/retro/format';
import { apply } from '../../../src/core/yaml/editing';

const whole: RetroAnswerText = {
  kind: 'opportunity',
  title: 'Own the release train',
  owner: 'Ada Lovelace',
  change: 'Ada leads the release every Tuesday',
  measure: 'lead time',
  before: '3 days',
  revisit: '2026-12-05',
};

function written(text: string, format: Format, answer = whole): string {
  const done = answerEdits(text, format, answer);
  assert.ok(done.ok);
  const after = apply(text, done.edits);
  // What is told back is what stands there.
  const lines = done.written?.split('\n') ?? [];
  if (format !== 'yaml')
    for (const line of lines) assert.ok(after.includes(line.trimStart()), `${line}\nin\n${after}`);
  assert.equal(alreadyAnswered(after, format), true, after);
  return after;
}

describe('a line without the book', () => {
  const said = [
    'Own the release train (Ada Lovelace), review on 2026-12-05',
    'Change: Ada leads the release every Tuesday',
    'How we’ll know: lead time (before: 3 days)',
  ];
  const head = '# Retro\n\n## What went well\n\n- Shipped\n\n';
  const cases: readonly [string, Format, string, string][] = [
    [
      'says all below itself, in a list of dashes',
      'md',
      `${head}## Actions\n\n- Fix CI (Bo)\n`,
      `${head}## Actions\n\n- Fix CI (Bo)\n\n## Opportunities to face\n\n- ${said[0]}\n  - ${said[1]}\n  - ${said[2]}\n`,
    ],
    [
      'with boxes and stars',
      'md',
      `${head}## Actions\n\n* [ ] Fix CI (Bo)\n`,
      `${head}## Actions\n\n* [ ] Fix CI (Bo)\n\n## Opportunities to face\n\n* [ ] ${said[0]}\n  * ${said[1]}\n  * ${said[2]}\n`,
    ],
    [
      'below numbers',
      'md',
      '# Retro\n\n## Opportunities to face\n\n1. One\n2. Two\n',
      `# Retro\n\n## Opportunities to face\n\n1. One\n2. Two\n3. ${said[0]}\n   - ${said[1]}\n   - ${said[2]}\n`,
    ],
    [
      'in an item that waits',
      'md',
      '# Retro\n\n## Opportunities to face\n\n- \n',
      `# Retro\n\n## Opportunities to face\n\n- ${said[0]}\n  - ${said[1]}\n  - ${said[2]}\n`,
    ],
    [
      'in Org',
      'org',
      '* What went well\n- Shipped\n* Opportunities\n- One\n',
      `* What went well\n- Shipped\n* Opportunities\n- One\n- ${said[0]}\n  - ${said[1]}\n  - ${said[2]}\n`,
    ],
    [
      'in AsciiDoc',
      'adoc',
      '== Opportunities\n\n* One\n',
      `== Opportunities\n\n* One\n* ${said[0]}\n** ${said[1]}\n** ${said[2]}\n`,
    ],
    [
      'in a table of answers',
      'md',
      '# Retro\n\n## Opportunities to face\n\n| Action | Owner | Due |\n|---|---|---|\n| One | Bo | 2026-11-01 |\n',
      `# Retro\n\n## Opportunities to face\n\n| Action | Owner | Due |\n|---|---|---|\n| One | Bo | 2026-11-01 |\n| Own the release train; ${said[1]}; ${said[2]} | Ada Lovelace | 2026-12-05 |\n`,
    ],
    [
      'in a table of its own where actions have one',
      'md',
      `${head}## Actions\n\n| Action | Wer | Due |\n|---|---|---|\n| Fix CI | Bo | 2026-11-01 |\n`,
      `${head}## Actions\n\n| Action | Wer | Due |\n|---|---|---|\n| Fix CI | Bo | 2026-11-01 |\n\n## Opportunities to face\n\n| Opportunity | Wer | Change | How we’ll know | Due |\n|---|---|---|---|---|\n| Own the release train | Ada Lovelace | Ada leads the release every Tuesday | lead time (before: 3 days) | 2026-12-05 |\n`,
    ],
    [
      'in YAML',
      'yaml',
      'opportunities:\n  - title: One\n',
      'opportunities:\n  - title: One\n  - title: Own the release train\n    owner: Ada Lovelace\n    change: Ada leads the release every Tuesday\n    measure: lead time\n    before: 3 days\n    revisit: 2026-12-05\n',
    ],
  ];
  for (const [name, format, before, after] of cases)
    it(name, () => assert.equal(written(before, format), after));

  it('keeps the file’s line ends', () => {
    const text = '# Retro\r\n\r\n## Opportunities\r\n\r\n- One\r\n';
    assert.doesNotMatch(written(text, 'md'), /(?<!\r)\n/);
  });

  it('never becomes another mark of the file', () => {
    for (const title of ['# heading', '- [ ] list', '1. one', '> quote', '[x](y)']) {
      const after = written('## Action items\n\n- [ ] a\n', 'md', { kind: 'problem', title });
      const line = after.split('\n').at(-2) ?? '';
      assert.equal(actionLines(`## Actions\n\n${line}\n`, 'md')[0]?.text, title);
    }
  });

  it('is read as it was meant, in every language @slow', () => {
    const earlier = FORMER_PARKED.map((word, at) => ({
      again: FORMER_AGAIN[at] ?? '',
      until: FORMER_UNTIL[at] ?? '',
      kept: answerWords.en.kept,
      parked: word,
    }));
    for (const { again, until, kept, parked } of [...Object.values(answerWords), ...earlier]) {
      const [one] = actionLines(`## Actions\n\n- Ship (Ada), ${again} 2026-12-05\n`, 'md');
      assert.deepEqual([one?.text, one?.owner, one?.due, one?.done], ['Ship', 'Ada', '2026-12-05', false]);
      const [held] = actionLines(`## Actions\n\n- Ship (Ada), ${until} 2026-12-05\n`, 'md');
      assert.deepEqual([held?.text, held?.due], ['Ship', '2026-12-05']);
      const [over] = actionLines(`## Actions\n\n- Ship (Ada), ${kept} 2026-12-05\n`, 'md');
      assert.deepEqual([over?.text, over?.owner, over?.due, over?.done], ['Ship', 'Ada', undefined, true]);
      assert.equal(actionLines(`## Actions\n\n- Ship (Ada), ${parked}\n`, 'md')[0]?.owner, 'Ada');
    }
    const [former] = actionLines('## Actions\n\n- Ship (Ada), look again 2026-12-05\n', 'md');
    assert.deepEqual([former?.text, former?.owner, former?.due], ['Ship', 'Ada', '2026-12-05']);
    assert.equal(
      actionLines('## Actions\n\n- Hold a review on 2026-12-05\n', 'md')[0]?.text,
      'Hold a review on',
    );
  });
});

describe('a retro is answered', () => {
  for (const [language, words] of Object.entries(answerWords))
    for (const heading of [words.opportunity, words.problem, words.judgement])
      it(`by an item below “${heading}” (${language}), and not without one`, () => {
        assert.equal(alreadyAnswered(`# Retro\n\n## ${heading}\n\n- Own it\n`, 'md'), true);
        assert.equal(alreadyAnswered(`# Retro\n\n## 3. ${heading}:\n\n1. [ ] Own it\n`, 'md'), true);
        assert.equal(alreadyAnswered(`# Retro\n\n## ${heading}\n\n- \n\n## Actions\n\n- a\n`, 'md'), false);
        assert.equal(alreadyAnswered(`# Retro\n\n## ${heading}\n\nNone yet.\n`, 'md'), false);
      });

  it('only in the newest of many', () => {
    const log = (older: string, newer: string) =>
      `# Sprint 8\n## Start\n- a\n${older}\n# Sprint 9\n## Start\n- b\n${newer}\n`;
    const own = '## Opportunities to face\n- Own it\n';
    assert.equal(alreadyAnswered(log(own, ''), 'md'), false);
    assert.equal(alreadyAnswered(log('', own), 'md'), true);
  });

  it('not by a team’s own heading of another name', () => {
    assert.equal(alreadyAnswered('# Retro\n\n## Problems\n\n- CI\n', 'md'), false);
  });
});
