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
