import assert from 'node:assert/strict';
import { readCadence } from '../../../src/core/days/readCadence';
import { parseCadence } from '../../../src/core/rules/cadence';

const SAID: Readonly<Record<string, readonly string[]>> = {
  '1 week': [
    '1 week',
    'weekly',
    'Weekly',
    'every week',
    'once a week',
    '1w',
    'each week',
    'wöchentlich',
    'jede Woche',
    'einmal pro Woche',
    'semanal',
    'cada semana',
    'una vez por semana',
    '7 Tage',
    'every Monday',
  ],
  '2 weeks': [
    '2 weeks',
    'biweekly',
    'bi-weekly',
    'fortnightly',
    '2w',
    '2wk',
    'every 2 weeks',
    'every two weeks',
    'every other week',
    'every second week',
    '14 Tage',
    'alle 14 Tage',
    '14-tägig',
    'alle zwei Wochen',
    'zweiwöchentlich',
    'jede zweite Woche',
    'cada 2 semanas',
    'cada dos semanas',
    'quincenal',
    'cada quince días',
    'every other Friday',
    'twice a month',
    'a fortnight',
  ],
  '3 weeks': ['3 weeks', '3w', 'every 3 weeks', 'alle 3 Wochen', 'cada tres semanas', 'every third week'],
  '1 month': [
    'monthly',
    'every month',
    'once a month',
    '1 month',
    '1m',
    'monatlich',
    'einmal im Monat',
    'mensual',
    'cada mes',
    'una vez al mes',
  ],
  '3 months': [
    'quarterly',
    'every quarter',
    'every 3 months',
    'vierteljährlich',
    'quartalsweise',
    'trimestral',
    'cada trimestre',
    '1 quarter',
  ],
  '2 months': ['every 2 months', 'alle zwei Monate', 'bimestral', '2 months'],
  '6 months': ['halbjährlich', 'twice a year', 'semestral'],
  '12 months': ['yearly', 'annually', 'jährlich', 'anual', 'every year'],
  '10 days': ['10 days', 'every 10 days', 'alle zehn Tage', 'cada 10 días', '10d'],
  '1 day': ['daily', 'täglich', 'every day'],
};
const NONE = [
  '',
  'often',
  'sometimes',
  '0 weeks',
  '-1 week',
  'every',
  'weeks',
  'two',
  '1000 weeks',
  'fri',
  'tomorrow',
  'Bob',
  '2 fridays',
  '1.5 weeks',
  'every now and then',
  'cada',
  'alle',
  'in 2',
];

describe('a rhythm as people say it', () => {
  it('is written as a number of days, weeks or months', () => {
    const said = Object.entries(SAID).flatMap(([cadence, texts]) =>
      texts.map((text) => [text, cadence] as const),
    );
    const wrong = said.flatMap(([text, cadence]) => {
      const found = readCadence(text, 'en');
      return found === cadence ? [] : [`${text}: ${found} instead of ${cadence}`];
    });
    assert.deepEqual(wrong, []);
    assert.ok(said.length >= 40);
    for (const cadence of Object.keys(SAID)) assert.ok(parseCadence(cadence));
  });

  it('is none where a text says no rhythm', () => {
    for (const text of NONE) assert.equal(readCadence(text, 'en'), undefined, text);
  });
});
