// Twelve weeks of a lead, on a clock of their own: each field that they write in one week comes back in a later one.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { inOrder } from './harness/story.mts';
import { week1, week2, week3, week4, week5, week6 } from './quarter/firstWeeks.mts';
import { week7, week8, week9, week10, week11, week12 } from './quarter/lastWeeks.mts';
import { BOOK, Lead } from './quarter/lead.mts';
import { fieldsIn, SEEN } from './quarter/seen.mts';

const WEEKS: Readonly<Record<string, (lead: Lead) => Promise<void>>> = {
  'week 1: says what they stand for, collects a topic and meets Ada': week1,
  'week 2: is offered what stayed open, promises, and sets a goal': week2,
  'week 3: is overdue, delegates and recognizes': week3,
  'week 4: gives support, and reflects': week4,
  'week 5: is asked whether they stepped up, and answers the retro': week5,
  'week 6: checks in, and keeps evidence': week6,
  'week 7: the quiet time is over, and hands over more': week7,
  'week 8: looks again at what they faced': week8,
  'week 9: skips one, and shares the praise': week9,
  'week 10: closes the delegation with what it taught': week10,
  'week 11: sees it when they hand over again': week11,
  'week 12: sees the whole quarter': week12,
};

describe('a quarter in a lead’s life', function () {
  // One story: what was written stays.
  this.retries(0);
  let lead: Lead;

  before(async function () {
    this.timeout(300_000);
    const folder = temporaryFolder('quarter');
    for (const [path, text] of Object.entries(BOOK)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    lead = await Lead.in(folder);
  });
  after(() => lead?.window.close());
  inOrder(() => lead?.window);

  for (const [week, goThrough] of Object.entries(WEEKS)) it(week, () => goThrough(lead));

  for (const field of Object.keys(SEEN)) it(`saw ${field} again`, () => assert.ok(lead.seen.has(field)));

  it('wrote nothing that was not seen again', () => {
    const given = fieldsIn(BOOK);
    const written = fieldsIn(lead.files()).filter((field) => !given.includes(field));
    assert.deepEqual(written, Object.keys(SEEN).sort());
  });
});
