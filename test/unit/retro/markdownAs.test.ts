import assert from 'node:assert/strict';
import { actionLines } from '../../../src/core/retro/actionLines';
import { carryItems } from '../../../src/core/retro/carryItems';
import { likeLastRetro } from '../../../src/core/retro/likeLastRetro';
import { markdownAs, newRetroText } from '../../../src/core/retro/newRetroText';
import { retroContent } from '../../../src/core/retro/retroContent';
import { RETRO_FORMATS } from '../../../src/core/retro/retroFormats';
import { isUnwritten } from '../../../src/core/retro/unwritten';
import { apply } from '../../../src/core/yaml/splice';

const day = '2026-11-21';

describe('a new retro in another format', () => {
  for (const ending of ['adoc', 'org', 'txt'] as const)
    for (const format of RETRO_FORMATS)
      it(`${ending}, ${format}: asks, is empty, and is read again with what is carried`, () => {
        const path = `retros/${day}.${ending}`;
        const text = markdownAs(newRetroText({ format, day, open: [] }), ending);
        assert.equal(retroContent(text, path), 'question', text);
        assert.ok(isUnwritten(text, path), text);
        const done = carryItems(text, ending, [{ text: 'Fix CI', owner: 'Ada Lovelace' }]);
        assert.ok(done.ok);
        const [read, ...more] = actionLines(apply(text, done.edits), ending);
        assert.deepEqual(
          [read?.family, read?.text, read?.owner, more],
          ['previous', 'Fix CI', 'Ada Lovelace', []],
        );
      });

  it('has the headings of AsciiDoc, with what is carried below the title', () => {
    const text = markdownAs(newRetroText({ format: 'wellImprove', day, open: [] }), 'adoc');
    const done = carryItems(text, 'adoc', [{ text: 'Fix CI', owner: 'Ada Lovelace' }]);
    assert.ok(done.ok);
    assert.match(
      apply(text, done.edits),
      /^= Retro 2026-11-21\n\n== Still open from last time\n\n[-*] \[ \] Fix CI \(Ada Lovelace\)\n\n== What went well\n\n- \n/,
    );
  });

  it('has the tables of Org', () => {
    const last = '* Retro\n** Went well\n- a\n** Actions\n| What | Who |\n|------+-----|\n| Fix it | Ada |\n';
    const like = likeLastRetro(last, 'org', day);
    assert.equal(
      like && markdownAs(like, 'org'),
      '* Retro\n\n** Went well\n\n- \n\n** Actions\n\n| What | Who |\n|------+-----|\n|  |  |\n',
    );
  });

  it('has the tables of AsciiDoc, empty and read as such', () => {
    const last =
      '# Retro\n\n## Went well\n\n- a\n\n## Actions\n\n| What | Who |\n|------|-----|\n| Fix it | Ada |\n\n## To improve\n\n- b\n';
    const like = likeLastRetro(last, 'md', day) ?? '';
    const text = markdownAs(like, 'adoc');
    assert.equal(
      text,
      '= Retro\n\n== Went well\n\n- \n\n== Actions\n\n|===\n| What | Who\n\n|  |\n|===\n\n== To improve\n\n- \n',
    );
    const bare = like.replace('| What | Who |', 'What | Who').replace('|------|-----|', '------|-----');
    assert.equal(markdownAs(bare, 'adoc'), text);
    assert.ok(isUnwritten(text, `retros/${day}.adoc`));
    const filled = text.replace('|  |\n', '| Fix it | Ada\n');
    const [read, ...more] = actionLines(filled, 'adoc');
    assert.deepEqual([read?.text, read?.owner, more], ['Fix it', 'Ada', []]);
  });
});
