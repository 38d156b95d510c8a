import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/core/day';
import { QUESTION_KINDS, type Question, questionBank } from '../../../src/core/rules/questionBank';
import { askNext } from '../../../src/core/rules/questions';
import { ada, note, TODAY } from './facts';

const QUESTIONS = questionBank();
const isOfBank = ({ id }: Question) => QUESTIONS.some((question) => question.id === id);
const asked = (...texts: string[]) => ({ topics: texts.map((text) => ({ text })) });

describe('the bank of questions', () => {
  it('has ten of each kind, each with its own id and text', () => {
    for (const kind of QUESTION_KINDS)
      assert.equal(QUESTIONS.filter((question) => question.kind === kind).length, 10, kind);
    assert.equal(new Set(QUESTIONS.map(({ id }) => id)).size, 60);
    assert.equal(new Set(QUESTIONS.map(({ text }) => text)).size, 60);
    for (const { id, kind } of QUESTIONS) assert.match(id, new RegExp(`^${kind}\\.[a-z]+(-[a-z]+)*$`));
  });

  it('can be said out loud: one short question, open, no jargon', () => {
    for (const { text } of QUESTIONS) {
      assert.match(text, /\?$/);
      assert.ok(text.length <= 90, text);
      assert.doesNotMatch(text, /^(Do|Did|Are|Is|Can|Could|Have|Has|Will|Would|Should|Why)\b/, text);
      assert.doesNotMatch(
        text,
        /leverage|synergy|alignment|bandwidth|stakeholder|deep dive|circle back|north star|growth mindset|pain point|impactful|empower/i,
        text,
      );
    }
  });
});

describe('the next question', () => {
  it('stays all week, and then is another', () => {
    const monday = '2026-11-16';
    const first = askNext(ada(), monday);
    for (let day = 0; day < 7; day++) assert.deepEqual(askNext(ada(), addDays(monday, day)), first);
    const weeks = Array.from({ length: 12 }, (_, week) => askNext(ada(), addDays(monday, week * 7)).id);
    assert.ok(weeks.every((id, index) => index === 0 || id !== weeks[index - 1]));
    assert.ok(new Set(weeks).size >= 9, weeks.join());
    const people = ['ada', 'grace', 'linh', 'mateo', 'elin', 'tomasz'];
    assert.ok(new Set(people.map((slug) => askNext({ ...ada(), slug }, monday).id)).size >= 4);
  });

  it('is none that was asked, as long as there is one @heavy', () => {
    let notes = [note('2026-01-01')];
    const ids = new Set<string>();
    for (let count = 0; count < 60; count++) {
      const { id, text } = askNext(ada({ notes }), TODAY);
      ids.add(id);
      notes = [
        ...notes,
        note(addDays('2026-01-02', count), asked(` ${text.toUpperCase().replace(' ', '\n')} (asked)`)),
      ];
    }
    assert.equal(ids.size, 60);
    const oldest = notes[1]?.record.topics?.[0]?.text ?? '';
    const again = askNext(ada({ notes }), TODAY).text;
    assert.ok(oldest.includes(again.toUpperCase().replace(' ', '\n')), 'then the one asked longest ago');
  });

  it('is none that waits in next', () => {
    const first = askNext(ada(), TODAY);
    const next = [note('next', asked(first.text))];
    assert.notEqual(askNext(ada({ next }), TODAY).id, first.id);
  });

  it('favours kinds rarely seen of late @heavy', () => {
    const often = (kind: 'review' | 'coaching') => Array.from({ length: 20 }, () => ({ text: 'x', kind }));
    const share = (name: string) => {
      const notes = [note(name, { topics: [...often('review'), ...often('coaching')] })];
      const kinds = Array.from(
        { length: 600 },
        (_, index) => askNext({ ...ada({ notes }), slug: `p${index}` }, TODAY).kind,
      );
      return kinds.filter((kind) => kind === 'review' || kind === 'coaching').length / 600;
    };
    assert.ok(share('2026-11-14') < 0.1);
    assert.ok(share('2026-08-01') > 0.2, 'long ago is forgotten');
  });

  it('always is of the bank @slow', () => {
    const topic = fc.record({
      text: fc.oneof(fc.string(), fc.constantFrom(...QUESTIONS.map(({ text }) => text))),
    });
    const day = fc.integer({ min: -400, max: 400 }).map((count) => addDays(TODAY, count));
    fc.assert(
      fc.property(fc.string(), day, fc.array(fc.tuple(day, fc.array(topic))), (slug, today, all) => {
        const notes = all.map(([name, topics]) => note(name, { topics }));
        assert.ok(isOfBank(askNext({ slug, notes, next: [] }, today)));
      }),
    );
    assert.ok(isOfBank(askNext(ada(), '1969-12-31')));
  });
});
