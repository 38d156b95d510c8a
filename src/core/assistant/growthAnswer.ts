import { pathOf } from '../book/paths';
import { inOneLine } from '../inOneLine';
import { textsIn } from '../records/textsIn';
import { progressOf } from '../rules/goalProgress';
import { isDone } from '../rules/openPromises';
import { titleIn } from './findIn';
import { placeOf } from './plainEnglish';
import { type SharedBook, type SharedPerson, sharedFacts } from './sharedBook';

/**
 * Returns an English answer about a person's growth: who they are becoming, goals with milestones and evidence, what is
 * delegated to them, and praise.
 */
export async function growthOf(book: SharedBook, person: SharedPerson): Promise<string> {
  const { record, name } = person;
  const facts = await sharedFacts(book, person);
  const at = (thing: Parameters<typeof pathOf>[0], path: readonly (string | number)[] = []) =>
    placeOf(book, { path: pathOf(thing), at: path });
  const goals = facts.goals.flatMap((goal) => {
    const { status = 'active', why, due, milestones = [], evidence = [], checkins = [] } = goal.record;
    const progress = progressOf(goal.record);
    const said = [
      status,
      progress && `${progress.done} of ${progress.of} milestones`,
      due && `due ${due}`,
    ].filter(Boolean);
    return [
      `- Goal: ${inOneLine(titleIn(goal))} (${said.join(', ')}) [${at(goal.thing, ['title'])}]`,
      ...(why === undefined ? [] : [`  - Why: ${inOneLine(why)}`]),
      ...milestones.flatMap(({ text, due: day, done }) =>
        text === undefined
          ? []
          : [
              `  - Milestone ${isDone(done) ? 'reached' : 'open'}: ${inOneLine(text)}${day === undefined ? '' : ` (due ${day})`}`,
            ],
      ),
      ...evidence.flatMap((one) => proof(one)),
      ...checkins.flatMap(({ date, text }) =>
        text === undefined ? [] : [`  - Check-in ${date ?? ''}: ${inOneLine(text)}`],
      ),
    ];
  });
  const delegations = facts.delegations.map(
    ({ thing, record: { outcome = thing.name, authority, status = 'active' } }) =>
      `- Delegated: ${inOneLine(outcome)} (${[status, authority].filter(Boolean).join(', ')}) [${at(thing, ['outcome'])}]`,
  );
  const praise = facts.recognition.map(
    ({ thing, record: { text = thing.name, date, told } }) =>
      `- Praise${date === undefined ? '' : ` of ${date}`}: ${inOneLine(text)} (${told === undefined ? 'not shared yet' : `shared ${told}`}) [${at(thing, ['text'])}]`,
  );
  const strengths = textsIn(record.strengths).map(inOneLine);
  const lines = [
    ...(record.role === undefined ? [] : [`- Role: ${inOneLine(record.role)}`]),
    ...(record.becoming === undefined ? [] : [`- Becoming: ${inOneLine(record.becoming)}`]),
    ...(strengths.length === 0 ? [] : [`- Strengths: ${strengths.join('; ')}`]),
    ...(record.evidence ?? []).flatMap((one) => proof(one).map((line) => line.trim())),
    ...goals,
    ...delegations,
    ...praise,
  ];
  return lines.length === 0
    ? `Nothing is written down of how ${name} grows.`
    : [`${name}:`, ...lines].join('\n');
}

function proof({
  date,
  text,
  link,
}: {
  date?: string | undefined;
  text?: string | undefined;
  link?: string | undefined;
}): string[] {
  if (text === undefined) return [];
  return [
    `  - Evidence${date === undefined ? '' : ` of ${date}`}: ${inOneLine(text)}${link === undefined ? '' : ` (${inOneLine(link)})`}`,
  ];
}
