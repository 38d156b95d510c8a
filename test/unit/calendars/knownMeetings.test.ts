import assert from 'node:assert/strict';
import { addDays } from '../../../src/core/day';
import { agendaOf } from '../../../src/core/rules/agendaGroups';
import { agendaLines } from '../../../src/core/rules/agendaLines';
import { meetingsByPerson, nextMeeting, unwrittenMeeting } from '../../../src/core/rules/knownMeetings';
import { compareNeed, type NeedFacts, needOf } from '../../../src/core/rules/need';

const TODAY = '2026-11-21';
const at = (days: number, time = '10:00', person = 'ada') => ({ person, day: addDays(TODAY, days), time });
const known = (...days: number[]) =>
  meetingsByPerson(
    days.map((one) => at(one)),
    TODAY,
  ).get('ada');

function need(facts: Partial<NeedFacts>) {
  const found = needOf(
    { slug: 'ada', cadences: { person: '1 week' }, promises: [], delegations: [], goals: [], ...facts },
    TODAY,
  );
  assert.ok(found);
  return found;
}

describe('one-on-ones that are known from a calendar', () => {
  it('are those ahead, and the last one before today', () => {
    assert.deepEqual(known(9, -3, 2, -10, 2, 0), {
      ahead: [0, 2, 9].map((days) => ({ day: addDays(TODAY, days), time: '10:00' })),
      last: { day: addDays(TODAY, -3), time: '10:00' },
    });
    assert.equal(meetingsByPerson([], TODAY).size, 0);
    assert.deepEqual([...meetingsByPerson([at(1), at(1, '09:00', 'bo')], TODAY).keys()], ['bo', 'ada']);
  });

  it('come next: after the one that was held today', () => {
    assert.equal(nextMeeting(known(0, 7), undefined)?.day, TODAY);
    assert.equal(nextMeeting(known(0, 7), addDays(TODAY, -7))?.day, TODAY);
    assert.equal(nextMeeting(known(0, 7), TODAY)?.day, addDays(TODAY, 7));
    assert.equal(nextMeeting(known(0), TODAY), undefined);
    assert.equal(nextMeeting(undefined, TODAY), undefined);
  });

  it('are without a note until one of that day or later is there, held or skipped', () => {
    const of = (...days: number[]) =>
      unwrittenMeeting(
        known(-3),
        days.map((one) => addDays(TODAY, one)),
      )?.day;
    assert.equal(of(), addDays(TODAY, -3));
    assert.equal(of(-4, -17), addDays(TODAY, -3));
    assert.equal(of(-3), undefined);
    assert.equal(of(-17, -2), undefined);
    assert.equal(unwrittenMeeting(known(3), []), undefined);
  });

  it('count more than the rhythm', () => {
    const table: [string, Partial<NeedFacts>, string, number | undefined][] = [
      ['overdue, but set for tomorrow', { lastHeld: '2026-10-01', meeting: at(1) }, 'soon', -1],
      ['due today, but set for next week', { lastHeld: '2026-11-14', meeting: at(6) }, 'fine', -6],
      ['not due, but today', { lastHeld: '2026-11-18', meeting: at(0) }, 'due', 0],
      ['never met, set', { meeting: at(2) }, 'soon', -2],
      ['held today: that was it', { lastHeld: TODAY, meeting: at(0) }, 'fine', -7],
      ['on leave', { lastHeld: '2026-10-01', paused: '2027-01-01', meeting: at(1) }, 'paused', -1],
      ['a day that is over', { lastHeld: '2026-11-13', meeting: at(-1) }, 'over', 1],
    ];
    for (const [name, facts, state, days] of table)
      assert.deepEqual([need(facts).state, need(facts).days], [state, days], name);
    const late = { note: '2026-10-01', owner: 'me', due: '2026-11-01' };
    const asked = need({ lastHeld: '2026-10-01', meeting: at(9), promises: [late] });
    assert.equal(asked.state, 'due');
    assert.deepEqual(
      asked.reasons.map(({ code }) => code),
      ['meeting', 'promisesOverdue', 'promisesOpen'],
    );
  });

  it('put who is met sooner before who is met later, and who is overdue before both', () => {
    const rhythm = need({ slug: 'cy', lastHeld: '2026-11-01' });
    const [soon, later] = [need({ slug: 'zoe', meeting: at(1) }), need({ slug: 'ada', meeting: at(3) })];
    const met = need({ slug: 'bo', lastHeld: '2026-10-01', meeting: at(30) });
    assert.deepEqual(
      [met, later, rhythm, soon].sort(compareNeed).map(({ slug }) => slug),
      ['cy', 'zoe', 'ada', 'bo'],
    );
  });

  it('stand in the agenda with their time, and a day without a note among what is overdue', () => {
    const groups = agendaOf(
      agendaLines(
        {
          people: [
            {
              slug: 'ada',
              due: addDays(TODAY, 1),
              meeting: at(1),
              unwritten: at(-6, '15:30'),
              promises: [],
              goals: [],
              delegations: [],
              recognition: [],
            },
          ],
          opportunities: [],
        },
        TODAY,
      ),
      TODAY,
    );
    assert.deepEqual(
      groups.map(({ group, lines }) => [
        group,
        ...lines.map(({ what, day, text }) => `${what} ${day} ${text}`),
      ]),
      [
        ['overdue', `unwritten ${addDays(TODAY, -6)} 15:30`],
        ['day', `oneOnOne ${addDays(TODAY, 1)} 10:00`],
      ],
    );
  });

  it('ask for their note alone where the rhythm was due by then, and for the next one where it is not', () => {
    const linesOf = (due: string, unwritten: string) => {
      const person = {
        slug: 'ada',
        due,
        unwritten: { day: unwritten, time: '10:00' },
        promises: [],
        goals: [],
        delegations: [],
        recognition: [],
      };
      return agendaOf(agendaLines({ people: [person], opportunities: [] }, TODAY), TODAY).flatMap(
        ({ lines }) => lines.map(({ what, day }) => `${what} ${day}`),
      );
    };
    const two = addDays(TODAY, -2);
    assert.deepEqual(linesOf(two, two), [`unwritten ${two}`]);
    assert.deepEqual(linesOf(addDays(TODAY, -4), two), [`unwritten ${two}`]);
    const yesterday = addDays(TODAY, -1);
    assert.deepEqual(linesOf(yesterday, two), [`unwritten ${two}`, `oneOnOne ${yesterday}`]);
  });
});
