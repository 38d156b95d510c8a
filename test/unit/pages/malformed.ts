import { LARGEST_SAVED } from '../../../src/core/pages/pageMessage.ts';

/** Values that are no message of a page, whatever the page shows: at least 100 of them. */
export function malformedMessages(version: number, places: number): readonly unknown[] {
  const odd: readonly unknown[] = [
    undefined,
    null,
    true,
    0,
    -1,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 60,
    '',
    '0',
    'open',
    '../../etc/passwd',
    [],
    [0],
    {},
    { valueOf: 0 },
  ];
  return [
    ...odd,
    ...odd.map((type) => ({ type })),
    ...odd.filter((one) => one !== 0).map((place) => ({ type: 'open', version, place })),
    ...odd.map((one) => ({ type: 'open', version: one, place: 0 })).filter((one) => one.version !== version),
    ...odd
      .map((data) => ({ type: 'saveHtml', version, data }))
      .filter(({ data }) => typeof data !== 'string'),
    ...odd.map((picture) => ({ type: 'savePicture', version, picture, data: '' })),
    { type: 'open', version, place: places },
    { type: 'open', version, place: places + 1_000_000 },
    { type: 'open', version: version + 1_000, place: 0 },
    { type: 'open', version, place: 0, path: 'leadbook/people' },
    { type: 'open', version, place: 0, command: 'workbench.action.quit' },
    { type: 'open', version, place: 0, params: { person: 'bo' } },
    { type: 'open', version },
    { type: 'open', place: 0 },
    { type: 'Open', version, place: 0 },
    { type: 'run', version, place: 0 },
    { type: 'command', command: 'workbench.action.quit' },
    { type: 'show', version, content: {}, state: {} },
    { command: 'open', version, place: 0 },
    { type: 'ready', version, place: 0 },
    { type: 'ready ', version },
    { type: 'saveHtml', version: version + 1_000, data: '<p>' },
    { type: 'savePicture', version, picture: 0, data: 'x'.repeat(LARGEST_SAVED + 1) },
    { type: 'savePicture', version, picture: 0, data: new Uint8Array(0) },
    { type: 'savePicture', version, picture: 0, data: [1, 2, 3] },
  ];
}
