import assert from 'node:assert/strict';
import { freshBook, ofAda, refusal, run } from '../book.ts';
import { readText, writeText } from '../harness.ts';

const person = 'ada-lovelace';
const FILE = ofAda('person.yaml');
const GOAL = ofAda('goals/lead.yaml');
const BEFORE = `name: Ada Lovelace
evidence:
  - date: 2026-11-02   # in the review
    text: Asked before answering
    link: docs/review.md
  - text: Ran the retro
role: Engineer
`;

describe('evidence that is kept with a person', () => {
  beforeEach(async () => {
    await freshBook();
    await writeText(FILE, BEFORE);
    await writeText(GOAL, 'title: Lead\nstatus: active\nevidence:\n  - text: Before\n# the end\n');
  });

  it('moves to a goal with its day and its link, and back by undo', async () => {
    const uri = await run('tieEvidence', { person, index: 0, text: 'Asked before answering', goal: GOAL });
    assert.equal(uri.toString(), GOAL.toString());
    assert.match(
      await readText(GOAL),
      /- text: Before\n {2}- date: 2026-11-02\n {4}text: Asked before answering\n {4}link: docs\/review\.md\n# the end\n$/,
    );
    const left = await readText(FILE);
    assert.doesNotMatch(left, /Asked before|docs\/review/);
    assert.match(left, /evidence:\n {2}- text: Ran the retro\nrole: Engineer\n$/);
    await run('undo', {});
    assert.equal(await readText(FILE), BEFORE);
    assert.match(await readText(GOAL), /- text: Before\n# the end\n$/);
  });

  it('stays where another text stands there by now, and where the goal is none', async () => {
    const moved = { person, index: 1, text: 'Asked before answering', goal: GOAL };
    assert.equal((await refusal('tieEvidence', moved)).code, 'changed');
    const none = { person, index: 1, text: 'Ran the retro', goal: FILE };
    assert.equal((await refusal('tieEvidence', none)).code, 'badArguments');
    assert.equal(await readText(FILE), BEFORE);
  });
});
