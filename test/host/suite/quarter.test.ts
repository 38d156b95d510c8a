import assert from 'node:assert/strict';
import { commands, type Event, type TreeItem, type Uri, workspace } from 'vscode';
import { weekOf } from '../../../src/core/day';
import type { PageContent } from '../../../src/core/pages/pageContent';
import { type KindName, kinds } from '../../../src/core/records/kinds';
import { type Shape, shapeOf } from '../../../src/core/records/shape';
import { dayInWords, distance, shortDay } from '../../../src/host/platform/dateFormat';
import { delegationDetails } from '../../../src/host/prompts/delegationDetails';
import type { Books } from '../../../src/host/store/books';
import { api, freshBook, leadbook, newestPanel, run, today } from '../book.ts';
import { eventually, inWorkspace, isWeb, pageText, readText, writeText } from '../harness.ts';
import { ago, quarterFiles, wordOf } from '../quarterBook.ts';

const inBook = (path: string) => inWorkspace('leadbook', ...path.split('/'));
const textOf = async (uri: Uri) => (await workspace.openTextDocument(uri)).getText();

interface Panel {
  readonly onDidShow: Event<PageContent>;
  readonly shown: { readonly content: PageContent } | undefined;
  hear(message: unknown): void;
}

async function panelOf(command: string, args: object): Promise<string> {
  await run(command, args);
  const panel = await newestPanel<Panel>();
  // The web host's server has no place for what webviews load: there the test listens for them.
  if (isWeb) panel.hear({ type: 'ready' });
  await eventually(`${command} is shown`, () => panel.shown !== undefined, { events: [panel.onDidShow] });
  return JSON.stringify(panel.shown?.content);
}

/** All rows of a view with what is said when one points at them. */
async function view<Row>(
  tree: { getChildren(row?: Row): Promise<Row[]>; getTreeItem(row: Row): Promise<TreeItem> },
  parent?: Row,
): Promise<string[]> {
  const lines: string[] = [];
  for (const row of await tree.getChildren(parent)) {
    const item = await tree.getTreeItem(row);
    const spoken = item.accessibilityInformation?.label;
    const said = [item.label, item.description, item.tooltip, spoken];
    lines.push(said.filter(Boolean).map(String).join(' — '));
    lines.push(...(await view(tree, row)));
  }
  return lines;
}

function leaves(shape: Shape, path: string): string[] {
  if (shape.type === 'map') return [...shape.keys].flatMap(([key, part]) => leaves(part, `${path}.${key}`));
  return shape.type === 'list' && shape.item ? leaves(shape.item, `${path}.*`) : [path];
}

/** Every field of every kind: `goal.evidence.*.text`. */
const fields = (Object.keys(kinds) as KindName[])
  .flatMap((kind) => leaves(shapeOf(kind), kind))
  // It is there to keep somebody from assistants: what holds that are the tests of these.
  .filter((field) => field !== 'person.private');

/** What is known of files and serves commands, though nothing shows it. */
const HIDDEN = 'summaries';

type Seen = readonly [place: string, shows: string | RegExp];

/** Where what is no text of its own is seen again, and what is seen of it. */
const SEEN: Readonly<Record<string, () => Seen>> = {
  'book.leadbook': () => ['rows', wordOf('person.name')],
  'book.cadence': () => ['agenda', `Dee, one-on-one, ${dayInWords(ago(-5))}`],
  'book.template': () => ['note of Ada', wordOf('template.topics.*.text')],
  'person.since': () => ['rows', `Since ${dayInWords(ago(80))}`],
  // Who made a commit is found by it: nothing shows an address.
  'person.emails.*': () => [HIDDEN, 'ada@example.org'],
  'person.cadence': () => ['rows', new RegExp(`^${wordOf('person.name')} — 7 days overdue`, 'm')],
  'person.told': () => ['growth', distance(ago(41), today())],
  'person.relation': () => ['rows', /^Peers — 1/m],
  'person.template': () => ['note of Bo', 'ofPersonTopic'],
  'person.evidence.*.date': () => ['growth', ago(33)],
  'person.paused': () => ['rows', `Bo — on leave until`],
  'person.archived': () => ['rows', /^Archived/m],
  'oneOnOne.date': () => ['rows', dayInWords(ago(14))],
  'oneOnOne.topics.*.kind': () => ['preparation', /oneOnOneTopicsText.* · enforcing/],
  'oneOnOne.topics.*.from': () => ['preparation', /oneOnOneTopicsText.* · raised by Bo/],
  'oneOnOne.topics.*.done': () => ['preparation', /^(?![\s\S]*talkedOver)/],
  'oneOnOne.topics.*.raised': () => ['preparation', `since ${shortDay(ago(21), today())} · second time`],
  'oneOnOne.actions.*.owner': () => ['preparation', /Name promised\n\n- \[oneOnOneActionsText/],
  'oneOnOne.actions.*.due': () => ['agenda', /oneOnOneActionsText, personName owes/],
  'oneOnOne.actions.*.done': () => ['me', '{"value":"1","text":"promise kept on time"}'],
  'goal.status': () => ['rows', 'plannedGoal — planned'],
  'goal.since': () => ['packet', `since ${ago(79)}`],
  'goal.due': () => ['rows', /goalTitle — 1 of 2 · due in 9 days/],
  'goal.value': () => ['standFor', '"goalTitle","note":"goal'],
  'goal.milestones.*.due': () => ['agenda', /goalMilestonesText, milestone/],
  'goal.milestones.*.done': () => ['packet', `reachedStep (reached ${ago(25)})`],
  'goal.evidence.*.date': () => ['packet', `${ago(26)}: goalEvidenceText`],
  'goal.checkins.*.date': () => ['packet', `${ago(27)}: goalCheckinsText`],
  'goal.checkins.*.confidence': () => ['packet', 'goalCheckinsText (your confidence: high)'],
  'goal.opportunities.*': () => ['rows', 'Opportunity: opportunityTitle'],
  'delegation.status': () => ['packet', 'doneDelegation (done'],
  'delegation.authority': () => ['rows', 'Decides together with you: delegationOutcome'],
  'delegation.since': () => ['packet', `delegationOutcome (active, yours since ${ago(65)}`],
  'delegation.quiet': () => ['rows', /delegationOutcome — quiet time over 2 days ago/],
  'delegation.returned.date': () => ['mirror', '| delegations taken back | 1 |'],
  'delegation.returned.why': () => ['whom to delegate to', wordOf('delegation.returned.why')],
  'delegation.changes.*.date': () => ['growth', `"from":"${ago(40)}","to":"${today()}","shape":"bar"`],
  'delegation.changes.*.authority': () => ['growth', 'delegationOutcome · decides together with you, since'],
  'recognition.date': () => ['rows', `recognitionText — not shared yet · ${distance(ago(19), today())}`],
  'recognition.told': () => ['rows', `toldPraise — shared ${distance(ago(17), today())}`],
  'recognition.from': () => ['rows', 'noticed by Bo'],
  'recognition.value': () => ['standFor', '"recognitionText","note":"praise'],
  'opportunity.kind': () => ['rows', /opportunityTitle, review.*, judgement, Goal: goalTitle/],
  'opportunity.raised': () => ['follow', ago(50)],
  'opportunity.status': () => ['rows', 'keptOne — kept 5 days ago'],
  'opportunity.retro': () => ['rows', 'From docs/retros/first-retro.md'],
  // The retro's line is found again by it: nothing shows it.
  'opportunity.line': () => [HIDDEN, `- [ ] opportunityTitle (personName)`],
  'opportunity.owner': () => ['rows', /opportunityTitle — .* · personName/],
  'opportunity.goal': () => ['rows', 'Goal: goalTitle'],
  'opportunity.before': () => ['improvements', 'keptMeasure: keptBefore → opportunityAfter'],
  'opportunity.revisit': () => ['agenda', 'opportunityTitle, opportunity to review'],
  'opportunity.outcome.date': () => ['improvements', ago(5)],
  'opportunity.value': () => ['rows', 'Value: bookValues'],
  'reflection.week': () => ['me', `${weekOf(ago(14))} · reflectionHow`],
  'template.topics.*.kind': () => ['note of Ada', /templateTopicsText\n {4}kind: direction/],
  'template.topics.*.from': () => ['note of Ada', /kind: direction\n {4}from: me/],
  'template.topics.*.every': () => ['note of Ada', /^(?![\s\S]*recurredInTemplate)/],
  'personTemplate.topics.*.kind': () => ['note of Ada', /personTemplateTopicsText\n {4}kind: coaching/],
  'personTemplate.topics.*.from': () => ['note of Ada', /kind: coaching\n {4}from: ada-lovelace/],
  'personTemplate.topics.*.every': () => ['note of Ada', /^(?![\s\S]*recurredInOwn)/],
};

describe('a quarter in a lead’s life', () => {
  const places: Record<string, string> = {};

  before(async () => {
    await freshBook();
    for (const [path, text] of Object.entries(quarterFiles())) await writeText(inBook(path), text);
    const { books } = await api();
    await books.rescan();
    await commands.executeCommand('leadbook.people.focus');
    const { tree, opportunities, agenda } = await leadbook();
    await eventually('the quarter is there', async () =>
      (await view(tree as never)).some((line) => line.includes(wordOf('goal.title'))),
    );
    const person = 'ada-lovelace';
    const shown = (await opportunities()).data;
    places.rows = [...(await view(tree as never)), ...(await view(shown as never))].join('\n');
    places.agenda = (await view((await agenda()).data as never)).join('\n');
    places.preparation = await pageText(await run('prepare', { person }));
    places.mirror = await pageText(await run('mirror', { as: 'markdown' }));
    places.improvements = await pageText(await run('improvements', {}));
    places.goThrough = await panelOf('goThrough', { person });
    places.growth = await panelOf('openDashboard', { page: 'growth', person });
    places.me = await panelOf('openDashboard', { page: 'me' });
    places.follow = await panelOf('openDashboard', { page: 'follow' });
    places.standFor = await panelOf('whatWeStandFor', {});
    places.packet = await readText(await run('exportPacket', { person, becoming: true }));
    const [open] = await (books as unknown as Books).all();
    assert.ok(open);
    const summaries = await open.summaries.all();
    places['whom to delegate to'] = [...(await delegationDetails(open, summaries, today())).values()].join(
      '\n',
    );
    const summary = await open.book.summary({ kind: 'person', person, name: 'person', private: false });
    // In whatever order the folder lists them.
    const raised = await open.book.things('opportunity');
    const told = await Promise.all([...raised].map((thing) => open.book.summary(thing)));
    places[HIDDEN] = JSON.stringify([summary, ...told]).replaceAll('\\"', '"');
    places.notes = await textOf(
      await run('openNotes', { uri: inBook(`people/${person}/one-on-ones/${ago(14)}.yaml`) }),
    );
    places['note of Ada'] = await readText(await run('startOneOnOne', { person }));
    places['note of Bo'] = await readText(await run('startOneOnOne', { person: 'bo' }));
  });

  it('has a file for every key of every kind', () => {
    const written = Object.values(quarterFiles()).join('\n');
    const missing = fields.filter((field) => !SEEN[field] && !written.includes(wordOf(field)));
    assert.deepEqual(missing, []);
    assert.deepEqual(
      Object.keys(SEEN).filter((field) => !fields.includes(field)),
      [],
    );
  });

  for (const field of fields) {
    it(`sees ${field} again`, () => {
      const seen = SEEN[field]?.();
      const shown = Object.entries(places).filter(([name]) => name !== HIDDEN);
      const texts = seen ? [places[seen[0]] ?? ''] : shown.map(([, text]) => text);
      const wanted = seen?.[1] ?? wordOf(field);
      const shows = (text: string) =>
        typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
      assert.ok(
        texts.some(shows),
        `${wanted} is nowhere in ${seen?.[0] ?? 'anything shown'}:\n${seen ? texts[0] : ''}`,
      );
    });
  }
});
