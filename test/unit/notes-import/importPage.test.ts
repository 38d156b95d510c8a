import assert from 'node:assert/strict';
import type { ChartFrame } from '../../../src/core/charts/chartFrame';
import { type ImportAnswers, planImport } from '../../../src/core/notes-import';
import { importPage } from '../../../src/core/notes-import/importPage';
import { PlaceList } from '../../../src/core/pages/placeList';

const people = [
  { slug: 'omar', name: 'Omar' },
  { slug: 'ada', name: 'Ada' },
];
const files = [
  { path: 'Flat/Kim.md', text: '## 11/06/2026\nHello\n' },
  { path: 'Flat/notes.md', text: '## 2026-11-05\nHello\n' },
  {
    path: 'Flat/2026-11-20 Ada.vtt',
    text: 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>I’ll send the plan.</v>\n',
  },
];

function page(answers: ImportAnswers, sources = files) {
  const plan = planImport(sources, { people, lead: [], exists: () => false, today: '2026-11-28', answers });
  const frame: ChartFrame = {
    distance: String,
    dayInWords: (day) => day,
    shortDay: (day) => day,
    due: (day) => day,
    percent: String,
    today: '2026-11-28',
    month: String,
    places: new PlaceList(),
    nameOf: (slug) => slug,
  };
  const content = importPage({ plan, people, answers, source: { folder: 'file:///old' } }, frame);
  const numbers = content.blocks.flatMap((block) => (block.kind === 'numbers' ? block.numbers : []));
  return { content, places: frame.places.all, numbers: numbers.map(({ value }) => Number(value)) };
}

/** The answers of the place that an option leads to. */
function chosen({ content, places }: ReturnType<typeof page>, label: string, text: string): ImportAnswers {
  const option = content.choices.find((one) => one.label === label)?.options.find((one) => one.text === text);
  const place = places[option?.place ?? -1];
  assert.ok(place && 'params' in place, `${label}: ${text}`);
  return JSON.parse(place.params.answers ?? '') as ImportAnswers;
}

describe('the page of an import', () => {
  it('asks whose notes are and how days are read, with counts that follow the answers @slow', () => {
    const first = page({});
    assert.deepEqual(
      first.content.choices.map(({ label, options }) => [
        label,
        ...options.map(({ text, chosen: is }) => (is ? `*${text}` : text)),
      ]),
      [
        ['11/06/2026 in Flat/Kim.md', '*Choose how to read it', '2026-06-11', '2026-11-06'],
        ['Flat (1)', 'Omar', 'Ada', 'New person: Flat', 'New person with another name…', '*Leave out'],
        ['Ada (1)', 'Omar', '*Ada', 'New person: Ada', 'New person with another name…', 'Leave out'],
      ],
    );
    assert.deepEqual(first.numbers.slice(0, 1), [1]);
    const read = page(chosen(first, '11/06/2026 in Flat/Kim.md', '2026-11-06'));
    assert.equal(read.numbers[0], 2);
    const omars = page(chosen(read, 'Flat (1)', 'Omar'));
    assert.deepEqual([omars.numbers[0], omars.numbers[2]], [3, 1]);
    const fewer = page(chosen(omars, 'Kim (1)', 'Leave out'));
    assert.deepEqual([fewer.numbers[0], fewer.numbers[2]], [2, 0]);
  });

  it('takes what was said as a promise when it is pressed, and hands all answers to the command', () => {
    const first = page({});
    const list = first.content.blocks.find((block) => block.kind === 'list');
    assert.equal(list?.items[0]?.text, '☐ send the plan');
    const place = first.places[list?.items[0]?.place ?? -1];
    assert.ok(place && 'params' in place);
    const answers = JSON.parse(place.params.answers ?? '') as ImportAnswers;
    const second = page(answers);
    assert.equal(second.numbers[3], 1);
    const button = second.content.blocks.find((block) => block.kind === 'buttons')?.buttons[0];
    assert.deepEqual(second.places[button?.place ?? -1], {
      run: 'importNotes',
      args: { folder: 'file:///old', answers: JSON.stringify(answers) },
    });
  });

  it('lets a new person have another name', () => {
    const first = page({});
    const option = first.content.choices
      .find(({ label }) => label === 'Flat (1)')
      ?.options.find(({ text }) => text === 'New person with another name…');
    const place = first.places[option?.place ?? -1];
    assert.ok(place && 'run' in place);
    const key = String(place.args.rename);
    assert.deepEqual(place.args, { folder: 'file:///old', answers: '{}', rename: key, name: 'Flat' });
    const named = page({ people: { [key]: { to: 'new', name: 'Omar Haddad' } } });
    assert.deepEqual(
      named.content.choices
        .find(({ label }) => label === 'Flat (1)')
        ?.options.filter(({ chosen: is }) => is)
        .map(({ text }) => text),
      ['New person: Omar Haddad'],
    );
  });

  it('tells how much it does not show @slow', () => {
    const many = Array.from({ length: 350 }, (_, at) => ({ path: `Ana Gómez/${at}.md`, text: 'x' }));
    const asked = Array.from({ length: 120 }, (_, at) => ({ path: `x${at}/2026-11-20.md`, text: 'x' }));
    const { content } = page({}, [...many, ...asked]);
    const texts = content.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
    assert.ok(texts.includes('and 170 more'), JSON.stringify(texts));
    assert.ok(
      texts.includes('Questions not shown: 20 of 120. Import one folder at a time to see them all.'),
      JSON.stringify(texts),
    );
  });

  it('says so where nothing is new, with why', () => {
    const none = page({ people: { flat: { to: 'leave' }, ada: { to: 'leave' } } });
    assert.equal(
      none.content.blocks.some((block) => block.kind === 'buttons'),
      false,
    );
    assert.ok(JSON.stringify(none.content).includes('You chose to leave it out.'));
  });
});
