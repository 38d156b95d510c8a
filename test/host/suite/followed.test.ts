import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import { addDays } from '../../../src/core/day';
import { freshBook, run, today } from '../book.ts';
import { inWorkspace, readText, writeText } from '../harness.ts';

const day = (days: number) => addDays(today(), days);
const HEAD = '# Retro\n\n## What went well\n\n- Shipped\n\n## Action items\n\n- [ ] Fix CI (Bo)\n';
// Each test has a file of its own: documents of files that went are still open for a while.
let last = -200;

/** A book that readers of a new retro cannot see, and an opportunity that was raised there. */
async function raised(more: object = {}): Promise<{ readonly uri: Uri; readonly retro: Uri }> {
  await freshBook();
  await run('addPerson', { name: 'Bo Li' });
  const retro = await writeText(inWorkspace('docs', 'retros', `${day(last--)}.md`), HEAD);
  const uri = await run('faceOpportunity', {
    retro,
    title: 'Own the release train',
    owner: 'ada-lovelace',
    revisit: day(14),
    ...more,
  });
  return { uri, retro };
}

/** The lines of what is faced. */
const faced = async (retro: Uri) => (await readText(retro)).split('## Opportunities to face\n\n')[1];

describe('a command that changes a record', () => {
  const commands: readonly [string, object, string][] = [
    ['postpone', { day: day(21) }, `- [ ] Own the release train (Ada Lovelace), review on ${day(21)}\n`],
    [
      'setOpportunityDay',
      { revisit: day(9) },
      `- [ ] Own the release train (Ada Lovelace), review on ${day(9)}\n`,
    ],
    ['rename', { to: 'Own all trains' }, `- [ ] Own all trains (Ada Lovelace), review on ${day(14)}\n`],
    [
      'setOpportunityOwner',
      { owner: 'bo-li' },
      `- [ ] Own the release train (Bo Li), review on ${day(14)}\n`,
    ],
    [
      'setOpportunityStatus',
      { status: 'parked' },
      `- [ ] Own the release train (Ada Lovelace), parked until ${day(14)}\n`,
    ],
    [
      'recordOutcome',
      { status: 'kept', text: 'It works.' },
      `- [x] Own the release train (Ada Lovelace), kept on ${today()}\n  - Result: It works.\n`,
    ],
  ];
  for (const [name, args, expected] of commands)
    it(`has its line follow: ${name}`, async () => {
      const { uri, retro } = await raised();
      await run(name, { uri, ...args });
      assert.equal(await faced(retro), expected);
    });
});
