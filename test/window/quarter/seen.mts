// What a lead writes in a quarter, and where each field is seen again in a later week.
import { parse } from 'yaml';

/** Where each field comes back, and what is read there. */
export const SEEN: Readonly<Record<string, readonly [place: string, shows: string | RegExp]>> = {
  'book.mission': ['what we stand for, in week 12', 'Right fares.'],
  'book.vision': ['what we stand for, in week 12', 'Live in a day.'],
  'book.values.*': ['what we stand for, in week 12', /Say it early[\s\S]*Rider first/],
  'person.becoming': ['preparation of week 2', 'Leads the storage team.'],
  'person.recognise': ['preparation of week 4', 'How to say it: In private first.'],
  'oneOnOne.date': ['rows of week 10', 'Mon, Mar 9, 2026, 8 weeks ago'],
  'oneOnOne.topics.*.text': ['preparation of week 2', 'Why does the release slip? — since Mar 2'],
  'oneOnOne.topics.*.raised': ['preparation of week 4', 'since Mar 2 · second time'],
  'oneOnOne.notes': ['search of week 11', 'She is tired of the pager.'],
  'oneOnOne.skipped': ['rows of week 10', 'skipped: Ada is at a conference.'],
  'oneOnOne.actions.*.text': ['rows of week 3', 'Ask Dag for a budget, was due'],
  'oneOnOne.actions.*.owner': ['rows of week 3', /Ask Dag for a budget, .*you owe/],
  'oneOnOne.actions.*.due': ['rows of week 3', 'was due 3 days ago'],
  'oneOnOne.actions.*.done': ['Me, in week 12', /promises kept on time\s+0\s+kept late\s+1/],
  'goal.title': ['preparation of week 10', 'Lead the migration — due in 11 days'],
  'goal.why': ['packet of week 12', 'Why it matters to you: She wants a system of her own.'],
  'goal.status': ['packet of week 12', 'Lead the migration (active'],
  'goal.since': ['packet of week 12', 'since 2026-03-09'],
  'goal.due': ['rows of week 6', 'due in 5 weeks'],
  'goal.value': ['what we stand for, in week 12', /Say it early\s+Lead the migration — goal/],
  'goal.milestones.*.text': ['preparation of week 4', 'RFC accepted — due in 2 weeks'],
  'goal.milestones.*.due': ['preparation of week 6', 'RFC accepted — due today'],
  'goal.evidence.*.date': ['packet of week 12', '2026-04-06: Ran the cutover alone'],
  'goal.evidence.*.text': ['preparation of week 7', 'Last evidence 7 days ago: Ran the cutover alone'],
  'goal.evidence.*.link': ['the packet’s page, in week 12', 'docs/retros/2026-03-30.md'],
  'goal.checkins.*.date': ['packet of week 12', '2026-04-06: Two services moved'],
  'goal.checkins.*.text': ['packet of week 12', 'Two services moved'],
  'goal.checkins.*.confidence': ['packet of week 12', '(your confidence: high)'],
  'goal.opportunities.*': ['tooltip of the goal, in week 6', 'Opportunity: Halve the build'],
  'delegation.outcome': ['rows of week 6', 'Releases leave on Tuesday'],
  'delegation.status': ['packet of week 12', 'Releases leave on Tuesday (done'],
  'delegation.authority': ['rows of week 6', 'Decides together with you: Releases'],
  'delegation.expectations.*': ['preparation of week 7', 'expected: No release is late'],
  'delegation.limits.*': ['preparation of week 7', 'not theirs to change: The freeze in December'],
  'delegation.support.*': ['preparation of week 4', 'An hour a week — support for “Releases'],
  'delegation.since': ['packet of week 12', 'yours since 2026-03-16'],
  'delegation.quiet': ['rows of week 6', 'quiet until Mon, Apr 13, 2026'],
  'delegation.changes.*.date': ['preparation of week 10', 'two quiet times in a row'],
  'delegation.changes.*.authority': ['growth of week 12', 'decides, then tells you'],
  'delegation.learned': ['whom to delegate to, in week 11', 'She asks before she guesses.'],
  'recognition.date': ['rows of week 6', 'not shared yet · 3 weeks ago'],
  'recognition.text': ['preparation of week 4', 'Kept calm in the outage'],
  'recognition.effect': ['preparation of week 4', 'Support could sleep.'],
  'recognition.told': ['rows of week 10', /Kept calm in the outage, shared 7 days ago/],
  'recognition.from': ['rows of week 6', 'noticed by Bo Diddley'],
  'recognition.value': ['what we stand for, in week 12', /Rider first\s+Kept calm in the outage — praise/],
  'opportunity.title': ['preparation of week 8', 'Halve the build — review today'],
  'opportunity.kind': ['rows of week 6', /Halve the build, .*, opportunity/],
  'opportunity.raised': ['follow-through of week 12', /Mar 30|2026-03-30/],
  'opportunity.status': ['the retro, in week 12', 'kept on 2026-04-20'],
  'opportunity.retro': ['rows of week 6', 'From docs/retros/2026-03-30.md'],
  'opportunity.line': ['the retro, in week 12', /- \[x\] \[Halve the build\].*\(Ada Lovelace\), kept/],
  'opportunity.why': ['tooltip of the opportunity, in week 6', 'Everybody waits for it.'],
  'opportunity.owner': ['rows of week 6', /Halve the build, .* · Ada Lovelace/],
  'opportunity.goal': ['rows of week 6', 'Goal: Lead the migration'],
  'opportunity.change': ['packet of week 12', 'What changed: Ada owns the build for a month'],
  'opportunity.measure': ['improvements of week 12', 'Minutes of a build'],
  'opportunity.before': ['improvements of week 12', '12 minutes'],
  'opportunity.after': ['improvements of week 12', '5 minutes'],
  'opportunity.revisit': ['this week, in week 8', 'Halve the build, opportunity to review'],
  'opportunity.outcome.date': ['packet of week 12', 'Outcome: 2026-04-20'],
  'opportunity.outcome.text': ['improvements of week 12', 'It took a month, and holds.'],
  'reflection.week': ['Me, in week 12', '2026-W13'],
  'reflection.leading': ['Me, in week 12', 'Leading: Ada owns the train.'],
  'reflection.managing': ['Me, in week 12', 'Managing: The audit.'],
  'reflection.stepup': ['question of week 5', 'You wanted to step up in: Say no earlier'],
  'reflection.how': ['question of week 5', 'by: Ask for a day. Did you?'],
  'reflection.did': ['Me, in week 12', 'what became of it: Once, on Thursday'],
};

const KINDS: readonly (readonly [kind: string, path: RegExp])[] = [
  ['book', /^leadbook\/book\.yaml$/],
  ['person', /\/person\.yaml$/],
  ['oneOnOne', /\/one-on-ones\//],
  ['goal', /\/goals\//],
  ['delegation', /\/delegations\//],
  ['recognition', /\/recognition\//],
  ['opportunity', /\/opportunities\//],
  ['reflection', /\/reflections\//],
];

/** The fields that the files of a book hold, such as `goal.evidence.*.text`; of records only, by their paths. */
export function fieldsIn(files: Readonly<Record<string, string>>): readonly string[] {
  const found = Object.entries(files).flatMap(([path, text]) => {
    const kind = KINDS.find(([, pattern]) => pattern.test(path))?.[0];
    return kind === undefined ? [] : leaves(parse(text), kind);
  });
  return [...new Set(found)].sort();
}

function leaves(value: unknown, field: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, `${field}.*`));
  if (value === null || typeof value !== 'object') return [field];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, `${field}.${key}`));
}
