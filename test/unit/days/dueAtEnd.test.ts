import assert from 'node:assert/strict';
import { dueAtEnd } from '../../../src/core/days/dueAtEnd';

const due = (text: string) =>
  dueAtEnd(text, { today: '2026-11-25', nextOneOnOne: '2026-12-01', language: 'en' });

describe('a day at the end of a sentence', () => {
  it('becomes the due day behind by, bis and para @slow', () => {
    const cases: readonly [string, string, string][] = [
      ['Send the doc by fri', 'Send the doc', '2026-11-27'],
      ['Send the doc, by Friday.', 'Send the doc', '2026-11-27'],
      ['Read it by next 1:1', 'Read it', '2026-12-01'],
      ['Read it by the next 1:1', 'Read it', '2026-12-01'],
      ['Draft the rota by the end of the quarter', 'Draft the rota', '2026-12-31'],
      ['Get it signed by Bob by 2026-12-04', 'Get it signed by Bob', '2026-12-04'],
      ['Ship 4.12 by 4.12.', 'Ship 4.12', '2026-12-04'],
      ['Budget prüfen bis Ende der Woche', 'Budget prüfen', '2026-11-27'],
      ['Budget prüfen bis zum 4.12.', 'Budget prüfen', '2026-12-04'],
      ['Budget prüfen bis 4.12', 'Budget prüfen', '2026-12-04'],
      ['Anna fragen – bis übermorgen', 'Anna fragen', '2026-11-27'],
      ['Revisar el plan para mañana', 'Revisar el plan', '2026-11-26'],
      ['Revisar el plan para el viernes', 'Revisar el plan', '2026-11-27'],
      ['Send the doc by Friday EOD', 'Send the doc', '2026-11-27'],
      ['Send the doc by eod', 'Send the doc', '2026-11-25'],
      ['Settle it by our next 1:1', 'Settle it', '2026-12-01'],
      ['Klären bis zum nächsten 1:1', 'Klären', '2026-12-01'],
      ['Cerrar el plan para la próxima 1:1', 'Cerrar el plan', '2026-12-01'],
      ['Ship it by the first friday of the month', 'Ship it', '2026-12-04'],
      ['Hire two by H1', 'Hire two', '2027-06-30'],
      ['ask Dag (Jo, by Fri)', 'ask Dag (Jo)', '2026-11-27'],
      ['ask Dag (by Fri)', 'ask Dag', '2026-11-27'],
      ['ask Dag (the one of Ops) by Fri', 'ask Dag (the one of Ops)', '2026-11-27'],
      ['Dag fragen (Jo, bis Freitag)', 'Dag fragen (Jo)', '2026-11-27'],
      ['preguntar a Dag (Jo, para el viernes)', 'preguntar a Dag (Jo)', '2026-11-27'],
      ['Talk to the CFO BY TOMORROW!', 'Talk to the CFO', '2026-11-26'],
    ];
    for (const [text, rest, day] of cases) assert.deepEqual(due(text), { text: rest, due: day }, text);
  });

  it('stays text everywhere else', () => {
    for (const text of [
      'sat with Bob',
      'march the team',
      'by fri',
      'Send it on friday',
      'Send it friday',
      'By Friday we should send it',
      'by friday or so',
      'Get it signed by Tom',
      'Get it signed by May',
      'Upgrade by 4.12',
      'Walk by the sun',
      'Stand by',
      'Meet by 4/12',
      'Reviewed by the second',
      'Brot für mi',
      'Comprar pan para mi',
      'Comprar pan para ti',
      'Bleib bis dann',
      'Warte bis später',
      'Do it by the way',
      'Send it by the end',
      'standby friday',
      'Send it until friday',
      'Decide by',
      'Cut costs by 10',
      'Cut costs by 2-3',
      'Reducir el equipo para 2-3',
      'Kürzen bis 2-3',
      'Cut costs by 2x',
      'Cut costs by half',
      'Do it by Mondays',
      'Sent by my 1:1',
      'Cut costs by 10%',
      'Grow by two',
      'Send it by friday, maybe',
      'Preparar la sala para la reunión',
      'Hecho para siempre',
      'Do it by 30.2.',
      'Do it by fri 5 dec',
    ]) {
      assert.deepEqual(due(text), { text, due: undefined }, text);
    }
  });

  it('is no length of time, which says by how much', () => {
    for (const text of [
      'Cut cycle time by two weeks',
      'Delay by a month',
      'Delay the launch by a week.',
      'Reduce lead time by 3 days',
      'Push it back by 2w',
      'Move the date by a fortnight',
      'Extend the trial by half a year',
      'Shorten onboarding by a quarter',
      'Shift the review by 2 working days',
      'Beat the plan by a couple of weeks!',
      'Die Frist verlängern bis zwei Wochen',
      'Aufschub bis 14 Tage',
      'Höchstens verschieben bis ein halbes Jahr',
      'Verlängerung bis 3 Monate',
      'Guardar provisiones para dos semanas',
      'Planificar el trabajo para un trimestre',
      'Comprar comida para 3 días',
      'Contrato para medio año',
    ])
      assert.deepEqual(due(text), { text: text.trim(), due: undefined }, text);
  });

  it('is a length from now on', () => {
    const cases: readonly [string, string, string][] = [
      ['Send it by in two weeks', 'Send it', '2026-12-09'],
      ['Send it by two weeks from now', 'Send it', '2026-12-09'],
      ['Send it by a week from friday', 'Send it', '2026-12-04'],
      ['Abgeben bis in zwei Wochen', 'Abgeben', '2026-12-09'],
      ['Abgeben bis heute in einer Woche', 'Abgeben', '2026-12-02'],
      ['Entregar para dentro de dos semanas', 'Entregar', '2026-12-09'],
    ];
    for (const [text, rest, day] of cases) assert.deepEqual(due(text), { text: rest, due: day }, text);
  });

  it('is found behind any length of text', () => {
    const long = 'by '.repeat(50_000);
    assert.equal(due(`${long}fri`).due, '2026-11-27');
  });
});
