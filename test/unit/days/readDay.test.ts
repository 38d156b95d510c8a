import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, isDay } from '../../../src/core/day';
import { readDay } from '../../../src/core/days/readDay';

/** A Wednesday; the next one-on-one is on the Tuesday after it. */
const today = '2026-11-25';
const read = (text: string, language = 'en', now = today) =>
  readDay(text, { today: now, nextOneOnOne: '2026-12-01', language });

/** Ways to say a day, by the day they say. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  '2026-11-25': ['today', 'Tonight', 'eod', 'heute', 'hoy', 'end of the day', 'this afternoon', 'this wed'],
  '2026-11-26': [
    'tomorrow',
    'tmrw',
    'Tomorrow morning',
    'morgen',
    'morgen früh',
    'mañana',
    'manana por la mañana',
    'thu',
    'tomorrow at 3pm',
    'in 1 day',
    'jueves',
    'Donnerstag',
    'in one day',
    'tomorrow 15:00',
  ],
  '2026-11-27': [
    'fri',
    'Fri.',
    'friday',
    'this Friday',
    'on friday',
    'by Friday',
    'coming friday',
    'end of week',
    'eow',
    'day after tomorrow',
    'übermorgen',
    'uebermorgen',
    'pasado mañana',
    'Freitag',
    'am Freitag',
    'bis Fr',
    'kommenden Freitag',
    'viernes',
    'el viernes',
    'este viernes',
    'el viernes que viene',
    'para el viernes',
    'Freitagabend',
    'Ende der Woche',
    'in 2 days',
    'in zwei Tagen',
    'dentro de dos días',
    'Fri 27 Nov',
    'Friday, November 27th',
    '27.11.',
    '27. November',
    '27 de noviembre',
    '27/11',
    '11/27',
    'nächsten Freitag',
    'el próximo viernes',
    '2026-11-27',
    '20261127',
    'friday 5pm',
    '2 days from now',
    'fin de la semana',
  ],
  '2026-11-28': [
    'weekend',
    'this weekend',
    'am Wochenende',
    'el fin de semana',
    'sat',
    'sábado',
    'the 28th',
    'am 28.',
    'el 28',
  ],
  '2026-11-30': [
    'mon',
    'next week',
    'nächste Woche',
    'la semana que viene',
    'la próxima semana',
    'end of month',
    'eom',
    'end of the month',
    'Monatsende',
    'Ende des Monats',
    'fin de mes',
    'a fin de mes',
    'end of november',
    'Ende November',
    'finales de noviembre',
    'month end',
    'Ultimo',
    'in 3 business days',
    'in drei Werktagen',
    'en 3 días hábiles',
    'last day of the month',
    'next Monday',
  ],
  '2026-12-01': [
    'next 1:1',
    'Next 1-1',
    'next one-on-one',
    'nächstes 1:1',
    'beim nächsten 1:1',
    'próximo 1:1',
    'next month',
    'the next one on one',
  ],
  '2026-12-02': [
    'in a week',
    'in 1 week',
    '1w',
    'in einer Woche',
    'en una semana',
    'next Wednesday',
    'wed',
    'heute in einer Woche',
    'a week from today',
    '7 Tage',
  ],
  '2026-12-04': [
    '4.12.',
    '4.12',
    '04.12.2026',
    '4.12.26',
    '4. Dez.',
    '4. Dezember',
    '4 Dec',
    '4th of December',
    'December 4',
    'Dec 4th, 2026',
    '4 de diciembre',
    '4 dic',
    'next friday',
    'friday next week',
    'Freitag nächster Woche',
    'viernes de la semana que viene',
    '4-Dec-2026',
    'Fr, 4.12.',
    'viernes 4 de diciembre',
    'friday week',
    'Freitag in einer Woche',
    'end of next week',
    'Ende nächster Woche',
    'the 4th',
    'next week friday',
    'nächste Woche Freitag',
    'a week from friday',
    'am 4.',
    '2026/12/4',
    '4 December 2026',
  ],
  '2026-12-07': [
    'first monday of december',
    'erster Montag im Dezember',
    'primer lunes de diciembre',
    'übernächste Woche',
    'week after next',
  ],
  '2026-12-09': [
    'in 2 weeks',
    '2 weeks',
    '2w',
    '2 wks',
    'in two weeks',
    'a fortnight',
    'in 14 Tagen',
    '14 Tage',
    'in zwei Wochen',
    'en 2 semanas',
    'dentro de dos semanas',
    'in a couple of weeks',
    '14d',
  ],
  '2026-12-15': ['mid december', 'Mitte Dezember', 'mediados de diciembre', '15th of next month'],
  '2026-12-25': ['in a month', 'in einem Monat', 'en un mes', '1 month', '12/25', '25/12'],
  '2026-12-31': [
    'end of quarter',
    'eoq',
    'end of the quarter',
    'Quartalsende',
    'Ende des Quartals',
    'fin de trimestre',
    'fin del trimestre',
    'end of year',
    'Jahresende',
    'fin de año',
    'Q4',
    'end of 2026',
    'end of next month',
    'fin del mes que viene',
    'quarter end',
    '31 December',
  ],
  '2027-02-25': ['in 3 months', 'in drei Monaten', 'en tres meses', 'in a quarter'],
  '2027-03-31': [
    'end of Q1',
    'Q1',
    'end of next quarter',
    'Ende Q1',
    'Ende nächsten Quartals',
    'q1 2027',
    '1. Quartal',
  ],
  '2027-05-25': ['in half a year', 'in einem halben Jahr', 'en medio año'],
  '2026-12-11': ['week 50', 'KW 50', 'semana 50', '2026-W50', 'w50', 'end of week 50'],
  '2026-11-24': [
    'yesterday',
    'gestern',
    'ayer',
    'last tuesday',
    'letzten Dienstag',
    'el martes pasado',
    '1 day ago',
    'vor einem Tag',
    'hace un día',
  ],
  '2026-11-11': ['2 weeks ago', 'vor zwei Wochen', 'hace 2 semanas', '11.11.2026', '2026-11-11'],
};

/** More ways, each of a kind: its end, what comes next, what is counted, halves and quarters, the next one-on-one. */
const SAID_TOO: Readonly<Record<string, readonly string[]>> = {
  '2026-11-25': [
    'EOB',
    'close of play',
    'by the end of the day',
    'Feierabend',
    'fin de la jornada',
    'later today',
  ],
  '2026-11-26': [
    'tomorrow eod',
    'eod tomorrow',
    'morgen Feierabend',
    'mañana fin del día',
    'next working day',
    'next business day',
    'nächster Werktag',
    'nächsten Arbeitstag',
    'am nächsten Werktag',
    'próximo día hábil',
    'el siguiente día laborable',
    'día hábil siguiente',
    'next day',
    'thursday am',
    '+1d',
  ],
  '2026-11-27': [
    'Friday EOD',
    'eod fri',
    'Fri COB',
    'friday close of business',
    'EOB Friday',
    'Freitag Feierabend',
    'viernes fin del día',
    'el viernes a última hora',
    'friday pm',
    'Friday 27',
    'later this week',
    'last friday of the month',
    'letzter Freitag im Monat',
    'último viernes del mes',
    'week ending 27 nov',
  ],
  '2026-11-30': [
    'last working day of the month',
    'letzter Werktag des Monats',
    'último día hábil del mes',
    'last monday of november',
  ],
  '2026-12-01': [
    'our next 1:1',
    'unser nächstes 1:1',
    'bei unserem nächsten 1:1',
    'in unserem nächsten Gespräch',
    'beim nächsten Mal',
    'zum nächsten Mal',
    'zum nächsten Treffen',
    'en la próxima 1:1',
    'en nuestra próxima reunión',
    'nuestro próximo 1:1',
    'la reunión que viene',
    'la próxima reunión 1:1',
    'my next one-on-one',
    'at our next 1-on-1',
    'upcoming 1:1',
    'next 1:1 meeting',
    'next catch-up',
    'next sync',
    'kommendes Einzelgespräch',
    'nächster Termin',
    'first of the month',
    'first tuesday of next month',
    'first working day of next month',
    'erster Arbeitstag im Dezember',
    'primer día hábil de diciembre',
    'primero de mes',
    'am Ersten des Monats',
    '1st of the month',
  ],
  '2026-12-02': [
    'first wednesday of the month',
    'a week today',
    'heute in einer Woche',
    'second working day of december',
    '+1w',
  ],
  '2026-12-03': ['a week tomorrow', 'tomorrow week', 'nächsten Monat am 3.', 'mañana en ocho'],
  '2026-12-04': [
    'first friday of the month',
    'erster Freitag im Monat',
    'erster Freitag des Monats',
    'primer viernes del mes',
    'a week on friday',
    'one week on Friday',
    'viernes 4',
    'Friday 4',
    'el viernes 4',
    'Freitag 4.',
    'viernes en ocho',
    'día 4',
  ],
  '2026-12-07': [
    'monday after next',
    'Monday after next',
    'übernächsten Montag',
    'week of dec 7',
    'week of 7 December',
    'the week of the 7th',
    'week commencing 7 Dec',
    'w/c 7 dec',
    'Woche vom 7.12.',
    'in der Woche vom 9. Dezember',
    'semana del 7 de diciembre',
    'la semana del 9 de diciembre',
    'week after next',
  ],
  '2026-12-09': ['two weeks today', '+2w'],
  '2026-12-11': [
    'friday after next',
    'two weeks on friday',
    'second friday of the month',
    'zweiter Freitag im Monat',
  ],
  '2026-12-12': ['weekend after next', 'übernächstes Wochenende'],
  '2026-12-24': ['christmas eve', 'Heiligabend', 'Nochebuena'],
  '2026-12-25': [
    'Christmas',
    'Weihnachten',
    'Navidad',
    'last friday of the quarter',
    'last friday of December',
  ],
  '2026-12-31': [
    'H2',
    'end of H2',
    'H2 2026',
    '2026-H2',
    'second half of the year',
    '2. Halbjahr',
    'zweites Halbjahr',
    'segundo semestre',
    'S2',
    'T4',
    'last working day of the year',
    'EOY 2026',
    "New Year's Eve",
    'Silvester',
    'end of the half',
    'Ende des Halbjahres',
    'fin de semestre',
    'Q4 end',
    '2026Q4',
    "Q4'26",
    'Q4/2026',
    'Q4-26',
  ],
  '2027-01-01': [
    'start of H1',
    'Anfang des 1. Halbjahrs',
    'inicio del primer semestre',
    'Neujahr',
    'año nuevo',
  ],
  '2027-03-31': ['2027 Q1', '2027-Q1', 'Q1/27', 'T1', 'T1 2027', 'primer trimestre', '1er trimestre de 2027'],
  '2027-06-30': [
    'H1',
    'h1 2027',
    '2027 H1',
    'end of H1',
    'first half of 2027',
    '1. Halbjahr',
    'erstes Halbjahr 2027',
    'primer semestre',
    'S1',
    'first half-year',
  ],
};

/** Texts that say no day, or one that does not exist. */
const NONE: readonly string[] = [
  '',
  ' ',
  'asap',
  'soon',
  'later',
  'never',
  'someday',
  'march the team',
  'sat with Bob',
  'Bob',
  'next',
  'last',
  'this',
  'end',
  'the end',
  'end of',
  'in',
  'in 2',
  'two',
  '15',
  '32.12.',
  '4.13.',
  '0.12.',
  '31 February',
  '30.2.',
  '2026-02-29',
  '2026-13-01',
  '2026-11-31',
  '00/00',
  '13/13',
  '1/2/3',
  'v1.2.3',
  '10.0.0.1',
  '5%',
  '1.5 weeks',
  'in 0 weeks',
  'fri 5 dec',
  'Monday 4 December',
  'montag oder dienstag',
  'fri or mon',
  'friyay',
  'week',
  'month',
  'quarter',
  'on',
  'by',
  'the fri on',
  'next Bob',
  'in weeks',
  'weeks ago',
  'week 54',
  'q5',
  '25:00',
  '3pm',
  'noon',
  'second',
  'first',
  'so what',
  'die',
  'para',
  'bis dann',
  'bis später',
  'algún día',
  'irgendwann',
  'by the way',
  'now and then',
  '1:1',
  'T-shirt',
  'every friday',
  'weekly',
  'end of the world',
  'Q',
  'tom',
  'may the 4th be with you',
  '99th',
  'el 32',
  'fin',
  'https://example.com/4.12.',
  '🙂',
  'Mondays',
  'montags',
  'los sábados',
  '1-1',
  'our 1:1',
  'nächstes',
  'next one',
  'half',
  'H3',
  'T5',
  'week of',
  'week of march',
  'viernes 5',
  'working day',
  'first working day',
  'first friday',
  'friday of the month',
  '2x',
  'twice a month',
  '1x/week',
  '13-13',
  '4-12-',
  'first month',
  'erster Monat',
];

describe('a day as people say it', () => {
  it('is read in three languages @slow', () => {
    const said = [...Object.entries(SAID), ...Object.entries(SAID_TOO)].flatMap(([day, texts]) =>
      texts.map((text) => [text, day] as const),
    );
    const wrong = said.flatMap(([text, day]) => {
      const found = read(text).days[0];
      return found === day ? [] : [`${text}: ${found} instead of ${day}`];
    });
    assert.deepEqual(wrong, []);
    assert.ok(said.length >= 150, String(said.length));
  });

  it('is none where a text says no day, or one that does not exist', () => {
    const wrong = NONE.flatMap((text) => {
      const { days } = read(text);
      return days.length === 0 ? [] : [`${text}: ${days}`];
    });
    assert.deepEqual(wrong, []);
    assert.ok(NONE.length >= 50, String(NONE.length));
  });

  it('may be two days, the likelier first', () => {
    assert.deepEqual(read('4/12').days, ['2027-04-12', '2026-12-04']);
    assert.ok(read('4/12').unclear);
    for (const language of ['de', 'es', 'en-gb'])
      assert.deepEqual(read('4/12', language), { days: ['2026-12-04'], unclear: false, isLength: false });
    assert.deepEqual(read('4-12').days, ['2027-04-12', '2026-12-04']);
    assert.deepEqual(read('4-12', 'de').days, ['2026-12-04']);
    assert.deepEqual(read('week of dec 9').days, ['2026-12-07', '2026-12-11']);
    assert.deepEqual(read('december'), {
      days: ['2026-12-01', '2026-12-31'],
      unclear: true,
      isLength: false,
    });
    assert.deepEqual(read('next friday').days, ['2026-12-04', '2026-11-27']);
    assert.deepEqual(read('next friday', 'en', '2026-11-28').days, ['2026-12-04']);
    assert.deepEqual(read('20.11.').days, ['2027-11-20', '2026-11-20']);
  });

  it('reads the words of one’s own language first', () => {
    assert.equal(read('mar', 'es').days[0], '2026-12-01');
    assert.deepEqual(read('mar', 'en').days, ['2027-03-01', '2027-03-31']);
    assert.equal(read('mi', 'de').days[0], '2026-12-02');
    assert.equal(read('1T', 'es').days[0], '2027-03-31');
    assert.equal(read('1T', 'de').days[0], '2026-11-26');
  });

  it('is the next such day where its year is not said', () => {
    assert.equal(read('25.11.').days[0], '2026-11-25');
    assert.equal(read('24.11.').days[0], '2027-11-24');
    assert.equal(read('29 Feb').days[0], '2028-02-29');
    assert.equal(read('the 31st').days[0], '2026-12-31');
    assert.equal(read('fri', 'en', '2026-11-27').days[0], '2026-12-04');
    assert.equal(read('end of week', 'en', '2026-11-28').days[0], '2026-12-04');
  });

  it('counts in the month to come where this one is over', () => {
    assert.equal(read('last friday of the month', 'en', '2026-11-28').days[0], '2026-12-25');
    assert.equal(read('first friday of the month', 'en', '2026-12-04').days[0], '2026-12-04');
    assert.equal(read('next working day', 'en', '2026-11-27').days[0], '2026-11-30');
    assert.equal(read('H1', 'en', '2026-06-30').days[0], '2026-06-30');
    assert.equal(read('H1', 'en', '2026-07-01').days[0], '2027-06-30');
    assert.equal(read('first working day of the month', 'en', '2026-12-20').days[0], '2027-01-01');
  });

  it('has no next one-on-one where none is known, and none in the past', () => {
    assert.deepEqual(readDay('next 1:1', { today, language: 'en' }).days, []);
    assert.deepEqual(readDay('next 1:1', { today, nextOneOnOne: '2026-11-20', language: 'en' }).days, [
      today,
    ]);
  });

  it('reads every day as it is written, on any day @slow', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2190-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (now, other) => {
        const [y, m, d] = other.split('-').map(Number);
        for (const text of [other, `${d}.${m}.${y}`, `bis zum ${d}.${m}.${y}`])
          assert.deepEqual(read(text, 'de', now).days, [other], text);
        for (const text of [
          'fri',
          'nächstes Wochenende',
          'fin de trimestre',
          'in 3 weeks',
          'eom',
          'week 10',
          'el 31',
        ]) {
          const [found] = read(text, 'en', now).days;
          assert.ok(
            found !== undefined && isDay(found) && found >= now && found <= addDays(now, 400),
            `${text} on ${now}: ${found}`,
          );
        }
      }),
    );
  });
});

describe('a day that has been', () => {
  const past = (text: string) => readDay(text, { today, language: 'en', past: true }).days[0];

  it('is the last such day where its year is not said', () => {
    const cases: Readonly<Record<string, string>> = {
      '1 Oct': '2026-10-01',
      '1.12.': '2025-12-01',
      mon: '2026-11-23',
      Q3: '2026-09-30',
      'the 28th': '2026-10-28',
      '2 weeks ago': '2026-11-11',
      'last friday': '2026-11-20',
      '2026-12-31': '2026-12-31',
      'in 2 weeks': '2026-12-09',
      today: '2026-11-25',
    };
    for (const [text, day] of Object.entries(cases)) assert.equal(past(text), day, text);
  });
});
