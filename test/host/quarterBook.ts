// A book of twelve weeks in which every key of every kind of record is written, each text by a word of its own.
import { addDays, weekOf } from '../../src/core/day';
import { today } from './book.ts';

/** A day before today; negative ones are to come. */
export const ago = (days: number) => addDays(today(), -days);
/** The word that the text under a key is: `goal.evidence.*.text` is `goalEvidenceText`. */
export const wordOf = (field: string) =>
  field
    .replaceAll('.*', '')
    .split('.')
    .map((part, index) => (index === 0 ? part : part[0]?.toUpperCase() + part.slice(1)))
    .join('');

const week = (days: number) => weekOf(ago(days));
const w = wordOf;

/** The files, by their paths below the book's folder. */
export function quarterFiles(): Readonly<Record<string, string>> {
  const person = 'people/ada-lovelace';
  return {
    'book.yaml': `leadbook: 1
mission: ${w('book.mission')}
vision: ${w('book.vision')}
values:
  - ${w('book.values.*')}
cadence: 5 weeks
template: ofBook
`.replace('ofBook', 'of-book'),
    'templates/of-book.yaml': `topics:
  - text: ${w('template.topics.*.text')}
    kind: direction
    from: me
    link: ${w('template.topics.*.link')}
  - text: recurredInTemplate
    every: 4 weeks
notes: |
  ## ${w('template.notes')}
`,
    [`${person}/one-on-ones/template.yaml`]: `topics:
  - text: ${w('personTemplate.topics.*.text')}
    kind: coaching
    from: ada-lovelace
    link: ${w('personTemplate.topics.*.link')}
  - text: recurredInOwn
    every: 3 weeks
notes: |
  ## ${w('personTemplate.notes')}
`,
    [`${person}/person.yaml`]: `name: ${w('person.name')}
role: ${w('person.role')}
team: ${w('person.team')}
pronouns: ${w('person.pronouns')}
since: ${ago(80)}
emails:
  - ada@example.org
cadence: 1 week
becoming: ${w('person.becoming')}
told: ${ago(41)}
strengths:
  - ${w('person.strengths.*')}
recognise: ${w('person.recognise')}
evidence:
  - date: ${ago(33)}
    text: ${w('person.evidence.*.text')}
    link: ${w('person.evidence.*.link')}
`,
    'people/me/person.yaml': 'name: Lin\n',
    'people/bo/person.yaml': `name: Bo
relation: peer
template: of-person
paused: 9998-01-02
`,
    'templates/of-person.yaml': 'topics:\n  - text: ofPersonTopic\n',
    'people/cy/person.yaml': `name: Cy\narchived: ${ago(60)}\n`,
    'people/dee/person.yaml': 'name: Dee\n',
    [`people/dee/one-on-ones/${ago(30)}.yaml`]: `date: ${ago(30)}\n`,
    [`${person}/one-on-ones/${ago(70)}.yaml`]: `date: ${ago(70)}\nskipped: ${w('oneOnOne.skipped')}\n`,
    [`${person}/one-on-ones/${ago(21)}.yaml`]: `date: ${ago(21)}
topics:
  - text: sorted
    kind: direction
    done: true
`,
    [`${person}/one-on-ones/${ago(14)}.yaml`]: `date: ${ago(14)}
topics:
  - text: ${w('oneOnOne.topics.*.text')}
    kind: enforcing
    from: bo
    raised: ${ago(21)}
    link: ${w('oneOnOne.topics.*.link')}
  - text: talkedOver
    done: true
  - text: recurredInTemplate
    done: true
  - text: recurredInOwn
    done: true
notes: |
  ${w('oneOnOne.notes')}
  - [ ] boxInNotes
actions:
  - text: ${w('oneOnOne.actions.*.text')}
    owner: ada-lovelace
    due: ${ago(-3)}
    link: ${w('oneOnOne.actions.*.link')}
  - text: keptPromise
    owner: me
    done: ${ago(8)}
`,
    [`${person}/goals/lead.yaml`]: `title: ${w('goal.title')}
why: ${w('goal.why')}
status: active
since: ${ago(79)}
due: ${ago(-9)}
support:
  - ${w('goal.support.*')}
value: ${w('book.values.*')}
milestones:
  - text: ${w('goal.milestones.*.text')}
    due: ${ago(-6)}
  - text: reachedStep
    done: ${ago(25)}
evidence:
  - date: ${ago(26)}
    text: ${w('goal.evidence.*.text')}
    link: ${w('goal.evidence.*.link')}
checkins:
  - date: ${ago(27)}
    text: ${w('goal.checkins.*.text')}
    confidence: high
opportunities:
  - ${ago(50)}-own-it
`,
    [`${person}/goals/later.yaml`]: 'title: plannedGoal\nstatus: planned\n',
    [`${person}/delegations/train.yaml`]: `outcome: ${w('delegation.outcome')}
status: active
authority: decide together
expectations:
  - ${w('delegation.expectations.*')}
limits:
  - ${w('delegation.limits.*')}
support:
  - ${w('delegation.support.*')}
since: ${ago(65)}
quiet: ${ago(2)}
changes:
  - date: ${ago(40)}
    authority: decide together
`,
    [`${person}/delegations/done.yaml`]: `outcome: doneDelegation
status: done
since: ${ago(64)}
learned: ${w('delegation.learned')}
`,
    [`${person}/delegations/back.yaml`]: `outcome: takenBack\nstatus: returned\nsince: ${ago(63)}\n`,
    [`${person}/delegations/back.private.yaml`]: `returned:
  date: ${ago(20)}
  why: ${w('delegation.returned.why')}
`,
    [`${person}/recognition/${ago(19)}-calm.yaml`]: `date: ${ago(19)}
text: ${w('recognition.text')}
effect: ${w('recognition.effect')}
link: ${w('recognition.link')}
from: bo
value: ${w('book.values.*')}
`,
    [`${person}/recognition/${ago(18)}-told.yaml`]: `date: ${ago(18)}\ntext: toldPraise\ntold: ${ago(17)}\n`,
    [`opportunities/${ago(50)}-own-it.yaml`]: `title: ${w('opportunity.title')}
kind: judgement
raised: ${ago(50)}
status: facing
retro: docs/retros/first-retro.md
line: "- [ ] ${w('opportunity.title')} (${w('person.name')})"
why: ${w('opportunity.why')}
owner: ada-lovelace
goal: lead
change: ${w('opportunity.change')}
measure: ${w('opportunity.measure')}
before: ${w('opportunity.before')}
revisit: ${ago(1)}
value: ${w('book.values.*')}
`,
    [`opportunities/${ago(49)}-kept.yaml`]: `title: keptOne
kind: opportunity
raised: ${ago(49)}
status: kept
owner: me
measure: keptMeasure
before: keptBefore
after: ${w('opportunity.after')}
outcome:
  date: ${ago(5)}
  text: ${w('opportunity.outcome.text')}
learned: ${w('opportunity.learned')}
`,
    [`reflections/${week(14)}.yaml`]: `week: ${week(14)}
leading: ${w('reflection.leading')}
managing: ${w('reflection.managing')}
stepup: ${w('reflection.stepup')}
how: ${w('reflection.how')}
`,
    [`reflections/${week(7)}.yaml`]: `week: ${week(7)}
did: ${w('reflection.did')}
`,
  };
}
