import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outcomeChanges } from '../../../src/core/opportunities/outcomeChanges';
import { offeredOutcome, outcomeSentence } from '../../../src/core/opportunities/outcomeSentence';
import type { RecordOf } from '../../../src/core/records/kinds';
import { newText } from '../../../src/core/records/newText';
import { type PartialRecord, typed } from '../../../src/core/records/typed';
import { read } from '../../../src/core/yaml';
import { edit } from '../../../src/core/yaml/editing';
import { TODAY } from './facts';

type Record = PartialRecord<RecordOf<'opportunity'>>;

describe('the text to begin an outcome with', () => {
  const record: Record = { change: 'Release every Tuesday.', outcome: { date: TODAY, text: 'Old.' } };
  const made = (status: 'kept' | 'dropped') => outcomeSentence(record, status);

  it('is what is written where the same is told anew', () => {
    assert.equal(offeredOutcome({ ...record, status: 'kept' }, 'kept'), 'Old.');
  });

  it('is a new sentence where another round has ended, or ended otherwise', () => {
    assert.equal(offeredOutcome({ ...record, status: 'facing' }, 'kept'), made('kept'));
    assert.equal(offeredOutcome({ ...record, status: 'kept' }, 'dropped'), made('dropped'));
    assert.equal(offeredOutcome({ status: 'kept', change: 'X' }, 'kept'), 'We found a new way: X.');
  });
});

describe('the sentence of an outcome', () => {
  const gain = { measure: 'Lead time', before: '3 days', after: '4 hours' };
  const change = 'Release every Tuesday.';
  const noun = 'A small train each Tuesday, with one conductor.';
  const kept: readonly (readonly [string, Record, string])[] = [
    [
      'all is known',
      { change, ...gain },
      'We found a new way to release every Tuesday that improved lead time from 3 days to 4 hours.',
    ],
    [
      'nobody knows how it was',
      { change, measure: 'Lead time', after: '4 hours' },
      'We found a new way to release every Tuesday that improved lead time to 4 hours.',
    ],
    [
      'nobody knows how it is now',
      { change, measure: 'Lead time', before: '3 days' },
      'We found a new way to release every Tuesday that improved lead time.',
    ],
    [
      'there is no measure',
      { change, before: '3 days', after: '4 hours' },
      'We found a new way to release every Tuesday that took us from 3 days to 4 hours.',
    ],
    ['there is only the change', { change }, 'We found a new way to release every Tuesday.'],
    [
      'there is only the title',
      { title: 'Own the release train', ...gain },
      'We found a new way to own the release train that improved lead time from 3 days to 4 hours.',
    ],
    [
      'the change begins with no verb',
      { change: noun, ...gain },
      'We found a new way: A small train each Tuesday, with one conductor. It improved lead time from 3 days to 4 hours.',
    ],
    [
      'a noun looks like a verb',
      { change: 'Release train on Tuesdays', measure: 'Lead time' },
      'We found a new way: Release train on Tuesdays. It improved lead time.',
    ],
    ['a noun says all', { change: 'Soup and toy boats' }, 'We found a new way: Soup and toy boats.'],
    [
      'a noun and what it took',
      { change: 'Soup', before: '40', after: '9' },
      'We found a new way: Soup. It took us from 40 to 9.',
    ],
    [
      'a noun and a late measure',
      { change: 'Soup', measure: 'CI minutes', after: '9' },
      'We found a new way: Soup. It improved CI minutes to 9.',
    ],
    [
      'the change has several clauses',
      {
        change: 'Find where a cent is rounded twice, and round it once.',
        measure: 'Cents apart',
        before: '11',
        after: '0',
      },
      'We found a new way to find where a cent is rounded twice, and round it once. Measure: Cents apart. Before: 11. Now: 0.',
    ],
    [
      'the measure does not fit into a clause',
      {
        change,
        measure: 'Minutes from go to done, and who notices',
        before: 'Nine hours, all routes',
        after: '22',
      },
      'We found a new way to release every Tuesday. Measure: Minutes from go to done, and who notices. Before: Nine hours, all routes. Now: 22.',
    ],
    [
      'the measure is all that is known, and long',
      { change, measure: 'People in the room, and what changed' },
      'We found a new way to release every Tuesday. Measure: People in the room, and what changed.',
    ],
    [
      'the measure says what is wanted',
      { change, measure: 'No release after 15:00', after: 'before lunch' },
      'We found a new way to release every Tuesday. Measure: No release after 15:00. Now: before lunch.',
    ],
    [
      'the measure says what is wanted, and nobody looked',
      { change, measure: 'Fewer pages at night' },
      'We found a new way to release every Tuesday. Measure: Fewer pages at night.',
    ],
    [
      'the values are no numbers',
      { change, measure: 'Releases', before: 'by hand', after: 'automatic' },
      'We found a new way to release every Tuesday. Measure: Releases. Before: by hand. Now: automatic.',
    ],
    [
      'it got worse',
      { change, measure: 'Lead time', before: '4 hours', after: '3 days' },
      'We found a new way to release every Tuesday. Lead time got worse: from 4 hours to 3 days.',
    ],
    [
      'less of what is wanted is worse',
      { change, measure: 'Test coverage', before: '80 %', after: '62 %' },
      'We found a new way to release every Tuesday. Test coverage got worse: from 80 % to 62 %.',
    ],
    [
      'more of what is wanted is better',
      { change, measure: 'Test coverage', before: '62 %', after: '80 %' },
      'We found a new way to release every Tuesday that improved test coverage from 62 % to 80 %.',
    ],
    [
      'nothing changed',
      { change, measure: 'Open incidents', before: '4', after: '4' },
      'We found a new way to release every Tuesday. Open incidents stayed at 4.',
    ],
    [
      'nobody can tell what more of it means',
      { change, measure: 'Commits', before: '4', after: '9' },
      'We found a new way to release every Tuesday. Measure: Commits. Before: 4. Now: 9.',
    ],
    [
      'there is only the measure',
      { measure: 'GitHub reviews' },
      'We found a new way. Measure: GitHub reviews.',
    ],
    ['nothing is known', {}, 'We found a new way to … that improved ….'],
    [
      'all is blank',
      { change: ' \n', title: '...', measure: '' },
      'We found a new way to … that improved ….',
    ],
    [
      'lines are many',
      { change: 'Ask\n  three customers\n', measure: 'Ada’s calls' },
      'We found a new way to ask three customers. Measure: Ada’s calls.',
    ],
    [
      'places stand in the text',
      { change: 'Use {1} and $1', measure: '{0}' },
      'We found a new way to use {1} and $1. Measure: {0}.',
    ],
  ];
  for (const [when, record, sentence] of kept) {
    it(`when ${when}`, () => {
      assert.equal(outcomeSentence(record, 'kept'), sentence);
      assert.equal(outcomeSentence(record, 'changed'), sentence);
    });
  }

  // Measure, before, after: what the sentences after the change say.
  const judged: readonly (readonly [string, string, string])[] = [
    ['stories done per sprint', '8', '5'],
    ['tests', '80', '40'],
    ['merged PRs', '12', '3'],
    ['open bugs fixed', '3', '12'],
    ['focus time', '2 hours', '4 hours'],
    ['mean time between failures', '8 days', '20 days'],
    ['pages read', '3', '12'],
    ['incident reviews', '1', '3'],
    ['days without a release', '3', '9'],
    ['office hours', '3', '1'],
    ['tiempo de enfoque', '2 horas', '4 horas'],
    ['errores corregidos', '3', '12'],
    ['behobene Fehler', '3', '12'],
    ['Fokuszeit', '2 Stunden', '4 Stunden'],
    ['erreurs corrigées', '3', '12'],
    ['the team sleeps at night', '2', '5'],
    ['raise risks early', '2', '5'],
    ['Ada can release alone', '2', '5'],
    ['Ada fixes bugs', '5', '2'],
    ['se publica los miércoles', '2', '5'],
    ['releases happen on Wednesdays', '1 of 4', '3 of 4'],
    ['Lead time', '3 days', '4'],
    ['Incidents', '3k', '900'],
    ['Open bugs', '40 a week', '9 a day'],
  ];
  for (const [measure, was, is] of judged)
    it(`says neither better nor worse of ${measure}: ${was}, ${is}`, () => {
      assert.equal(
        outcomeSentence({ change, measure, before: was, after: is }, 'kept'),
        `We found a new way to release every Tuesday. Measure: ${measure}. Before: ${was}. Now: ${is}.`,
      );
    });

  const known: readonly (readonly [string, string, string, string])[] = [
    ['Open bugs', '12', '3', 'It improved open bugs from 12 to 3.'],
    ['Errors per release', '3', '12', 'Errors per release got worse: from 3 to 12.'],
    ['Time to production', '3 days', '4 hours', 'It improved time to production from 3 days to 4 hours.'],
    ['CI minutes', '40', '9', 'It improved CI minutes from 40 to 9.'],
    ['Durchlaufzeit', '3 Tage', '4 Stunden', 'It improved Durchlaufzeit from 3 Tage to 4 Stunden.'],
    ['Testabdeckung', '80 %', '62 %', 'Testabdeckung got worse: from 80 % to 62 %.'],
    ['Tiempo de espera', '3 días', '1 día', 'It improved Tiempo de espera from 3 días to 1 día.'],
    ['Temps d’attente', '3 jours', '1 jour', 'It improved Temps d’attente from 3 jours to 1 jour.'],
    ['Taxa de falhas', '3 %', '1 %', 'It improved Taxa de falhas from 3 % to 1 %.'],
    ['Copertura dei test', '62 %', '80 %', 'It improved Copertura dei test from 62 % to 80 %.'],
    ['Doorlooptijd', '3', '1', 'It improved Doorlooptijd from 3 to 1.'],
  ];
  for (const [measure, was, is, sentence] of known)
    it(`knows which way is better of ${measure}`, () => {
      const made = outcomeSentence({ change: 'Soup', measure, before: was, after: is }, 'kept');
      assert.equal(made, `We found a new way: Soup. ${sentence}`);
    });

  it('lowers no first letter that may be that of a name', () => {
    assert.equal(
      outcomeSentence({ change, before: 'Ada alone', after: 'Anybody' }, 'kept'),
      'We found a new way to release every Tuesday. Before: Ada alone. Now: Anybody.',
    );
    assert.equal(
      outcomeSentence({ change, before: 'Three days', after: 'Two' }, 'kept'),
      'We found a new way to release every Tuesday that took us from three days to two.',
    );
  });

  const dropped: readonly (readonly [Record, string])[] = [
    [
      { change, ...gain },
      'We tried to release every Tuesday, and learned that lead time went from 3 days to 4 hours.',
    ],
    [{ change, measure: 'Lead time' }, 'We tried to release every Tuesday, and learned that ….'],
    [{ change: noun }, 'We tried this: A small train each Tuesday, with one conductor. We learned that ….'],
    [{ title: 'Own the train' }, 'We tried to own the train, and learned that ….'],
    [{}, 'We tried …, and learned that ….'],
  ];
  for (const [record, sentence] of dropped)
    it(`when it was dropped: ${sentence}`, () => assert.equal(outcomeSentence(record, 'dropped'), sentence));

  it('is one line that ends with one full stop, whatever is written', () => {
    const text = fc.option(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('Release every day', '3 days', 'a. b.', '\n'),
      ),
      { nil: undefined },
    );
    const anything = fc.record({ title: text, change: text, measure: text, before: text, after: text });
    fc.assert(
      fc.property(anything, fc.constantFrom('kept', 'changed', 'dropped'), (record, status) => {
        const sentence = outcomeSentence(record, status);
        assert.match(sentence, /^We (found|tried)[^\r\n]*[^. ]\.$/u);
        assert.doesNotMatch(sentence, /undefined/);
      }),
    );
  });
});

describe('an outcome in its file', () => {
  const outcome = { status: 'kept', text: 'We found a new way.', after: '4 hours' } as const;
  const recordOf = (text: string) => {
    const reading = read(text);
    assert.ok(reading.ok);
    return typed('opportunity', reading.data).record;
  };
  const changed = (text: string, own: Parameters<typeof outcomeChanges>[1] = outcome) => {
    const edited = edit(text, outcomeChanges(recordOf(text), own, TODAY));
    assert.ok(edited.ok, JSON.stringify(edited));
    return edited.text;
  };
  const text =
    'title: Own the train\nstatus: facing   # since the retro\nbefore: 3 days\nrevisit: 2026-12-05\nmine: kept\n';

  it('is written beside what is there', () => {
    assert.equal(
      changed(text),
      'title: Own the train\nstatus: kept   # since the retro\nbefore: 3 days\nafter: 4 hours\nrevisit: 2026-12-05\noutcome:\n  date: 2026-11-21\n  text: We found a new way.\nmine: kept\n',
    );
  });

  it('leaves how it stood where nothing new is said', () => {
    const there = text.replace('revisit', 'after: 5 hours\nrevisit');
    for (const after of [undefined, ' '])
      assert.match(changed(there, { ...outcome, after }), /^after: 5 hours$/m);
  });

  it('is written anew, and keeps what else stands in it', () => {
    const there = `${text}outcome:\n  text: Old   # first try\n  seen: by Ada\n`;
    assert.equal(
      changed(there, { status: 'dropped', text: 'We tried.' }),
      there
        .replace('facing', 'dropped')
        .replace('outcome:\n  text: Old', 'outcome:\n  date: 2026-11-21\n  text: We tried.'),
    );
  });

  it('takes the place of one that is no map', () => {
    assert.deepEqual(recordOf(changed(`${text}outcome: fine\n`)).outcome, {
      date: TODAY,
      text: outcome.text,
    });
    assert.deepEqual(recordOf(changed(`${text}outcome:\n`)).outcome, { date: TODAY, text: outcome.text });
  });

  it('reads back as it was said, whatever it says @heavy', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((one) => /^[^\p{C}]*$/u.test(one) && one.trim() !== '');
    fc.assert(
      fc.property(words, words, fc.constantFrom('\n', '\r\n'), (said, after, lineEnd) => {
        const file = newText(
          'opportunity',
          { title: 'T', kind: 'problem', raised: TODAY, status: 'facing' },
          lineEnd as '\n' | '\r\n',
        );
        const record = recordOf(changed(file, { status: 'changed', text: said, after }));
        assert.deepEqual(
          [record.status, record.outcome, record.after],
          ['changed', { date: TODAY, text: said }, after],
        );
      }),
    );
  });
});
