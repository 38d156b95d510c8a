import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { alreadyAnswered } from '../../../src/core/retro/alreadyAnswered';
import { answerEdits } from '../../../src/core/retro/answerEdits';
import type { AnswerKind } from '../../../src/core/retro/answerWords';
import { formatOf } from '../../../src/core/retro/format';
import { relativeHref } from '../../../src/core/retro/relativeHref';
import { retroContent } from '../../../src/core/retro/retroContent';

const folder = 'test/fixtures/retro';
const record = 'leadbook/opportunities/2026-11-21-own-the-release-train.yaml';
const href = relativeHref('docs/retros/retro.md', record);
const link = `[Own the release train](${href}) (Ada Lovelace), review on 2026-12-05`;

interface Case {
  readonly kind?: AnswerKind;
  /** The end of the line behind which the insertion begins, and its lines: the first belongs to that line. */
  readonly behind: string;
  readonly inserted: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  'went-well.md': {
    behind: '- [x] Move the stand-up to 10:00 (Linus)',
    inserted: ['', '', '## Opportunities to face', '', `- [ ] ${link}`],
  },
  'start-stop-continue.md': {
    behind: '  * also with the data team',
    inserted: ['', '## Opportunities to face', `* ${link}`],
  },
  'spanish.md': {
    behind: '2. Hablar con soporte cada semana.',
    inserted: ['', '', '## Oportunidades que afrontar', '', `1. ${link.replace('review on', 'revisar el')}`],
  },
  'action-table.md': {
    behind: '| Ask for a second runner | Linus | |',
    inserted: ['', '', 'Opportunities to face', '---------------------', `- ${link}`],
  },
  'per-person.md': { behind: 'they have asked twice.', inserted: ['', `+   ${link}`] },
  'goal-change-measurement.md': { behind: 'One line each. -->', inserted: ['', '', `- ${link}`] },
  'running-log.md': {
    behind: '- Planning takes three hours',
    inserted: ['', '', '### Opportunities to face', '', `- ${link}`],
  },
  'skeleton.md': { behind: '## Opportunities to face\n\n- [ ] ', inserted: [link] },
  'quarter.org': {
    behind: '* TODO Ask Ada about the data guild',
    inserted: [
      '',
      '* Opportunities to face',
      `- [ ] [[file:${href}][Own the release train]] (Ada Lovelace), review on 2026-12-05`,
      '',
    ],
  },
  'incident.adoc': {
    behind: '. Tell support first',
    inserted: [
      '',
      '',
      '== Opportunities to face',
      '',
      `. link:${href}[Own the release train] (Ada Lovelace), review on 2026-12-05`,
    ],
  },
  'release.rst': {
    behind: '#. Ask for a second signer.',
    inserted: [
      '',
      '',
      'Opportunities to face',
      '=====================',
      '',
      `#. \`Own the release train <${href}>\`_ (Ada Lovelace), review on 2026-12-05`,
    ],
  },
  'plain.txt': {
    kind: 'problem',
    behind: '2) The test data is old',
    inserted: ['', `3) Own the release train (${href}) (Ada Lovelace), review on 2026-12-05`],
  },
  'retro.yaml': {
    behind: '  owner: ada',
    inserted: [
      '',
      'opportunities:',
      '- title: Own the release train',
      `  link: ${href}`,
      '  owner: Ada Lovelace',
      '  revisit: 2026-12-05',
    ],
  },
  'windows.md': {
    behind: '- [ ] Cache the build (@ada)',
    inserted: ['', '', '**Opportunities to face:**', `- [ ] ${link}`],
  },
  'no-final-newline.md': {
    behind: '- A build cache',
    inserted: ['', '', '## 4. Opportunities to face', '', `- ${link}`],
  },
};

describe('an answer in real layouts', () => {
  it('covers each fixture', () => {
    assert.deepEqual(readdirSync(folder).sort(), Object.keys(cases).sort());
  });

  it('has fixtures with CRLF, and without a final line end', () => {
    assert.match(readFileSync(`${folder}/windows.md`, 'utf8'), /\r\n$/);
    assert.match(readFileSync(`${folder}/no-final-newline.md`, 'utf8'), /cache$/);
  });

  for (const [name, { kind = 'opportunity', behind, inserted }] of Object.entries(cases)) {
    const asWritten = readFileSync(`${folder}/${name}`, 'utf8');
    const lf = asWritten.replaceAll('\r\n', '\n');
    const variants = [
      ['as written', asWritten],
      ['LF', lf],
      ['CRLF', lf.replaceAll('\n', '\r\n')],
      ['a BOM', `\uFEFF${asWritten}`],
      ['no final line end', asWritten.trimEnd()],
    ] as const;

    it(`${name} is a retro that asks`, () => {
      assert.equal(retroContent(asWritten, `docs/retros/${name}`), 'question');
    });

    for (const [variant, text] of variants) {
      // What ends in an empty marker would not be itself without its final white space.
      if (variant === 'no final line end' && name === 'skeleton.md') continue;
      it(`${name} with ${variant}`, () => {
        const eol = text.includes('\r\n') ? '\r\n' : '\n';
        const answered = answerEdits(text, formatOf(name) ?? 'txt', {
          ...{ kind, title: 'Own the release train', href },
          ...{ owner: 'Ada Lovelace', revisit: '2026-12-05' },
        });
        assert.ok(answered.ok);
        assert.equal(answered.edits.length, 1);
        const [edit] = answered.edits;
        assert.ok(edit);
        const anchor = behind.replaceAll('\n', eol);
        assert.equal(edit.length, 0);
        assert.equal(edit.offset, text.indexOf(anchor) + anchor.length);
        assert.equal(edit.text, inserted.join(eol));

        const after = Buffer.from(text.slice(0, edit.offset) + edit.text + text.slice(edit.offset));
        const before = Buffer.from(text);
        const head = Buffer.byteLength(text.slice(0, edit.offset));
        assert.ok(before.subarray(0, head).equals(after.subarray(0, head)));
        assert.ok(before.subarray(head).equals(after.subarray(head + Buffer.byteLength(edit.text))));
        assert.match(
          after.toString().slice(answered.offset),
          /^(\[|link:|`|title: )?.{0,120}Own the release train/,
        );
        assert.ok(alreadyAnswered(after.toString()));
      });
    }
  }
});
