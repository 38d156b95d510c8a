import { areActions, areNone, reads } from './readKinds';

const well = ['# Retro', '', '## What went well', '- Demo', ''];

describe('what is left from last time', () => {
  for (const heading of [
    'Not done from last time',
    'Nothing done yet from last retro',
    'Notable actions carried over',
    'Notre suivi des actions précédentes',
    'Nota: acciones anteriores',
  ])
    reads(heading, [...well, `## ${heading}`, '- Fix the build'], '7: Fix the build');
  for (const heading of ['Notes carried forward', 'Key lessons carried forward', 'Notas de la retro anterior'])
    reads(`not ${heading}`, [...well, `## ${heading}`, '- The ratios have 1070 rows']);
});

describe('what is for a sprint by its number', () => {
  areActions('For Sprint 3', 'Going into Sprint 3', 'Goals for Sprint 3', 'Ziele für Sprint 3', 'Plan for Sprint 3');
  areActions('Mejoras para el Sprint 3', 'Actions for Sprint 3', 'Focus for Sprint 3');
  areNone('Notes for Sprint 3', 'Kudos for Sprint 3', 'Velocity for Sprint 3', 'Metrics for Sprint 3');
  areNone('Summary for Sprint 3', 'Feedback for Sprint 3', 'Agenda for Sprint 3', 'Retrospective for Sprint 3');
  areNone('Rückblick für Sprint 3', 'Notas para el Sprint 3');
});
