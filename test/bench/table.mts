import type { Figure, FigureId, Figures } from './figures.mts';

interface Line {
  readonly label: string;
  readonly unit: 'ms' | 'MB';
  /** The most that it may be, where that is laid down. */
  readonly budget?: number;
  /** What it is beside is no floor to be many times of, but what was there before. */
  readonly before?: true;
}

const lines: Readonly<Record<FigureId, Line>> = {
  activation: { label: 'activation, as VS Code does it', unit: 'ms', budget: 20 },
  load: { label: '  of it: load and evaluate the bundle', unit: 'ms' },
  activate: { label: '  of it: activate()', unit: 'ms' },
  main: { label: 'loading Leadbook itself', unit: 'ms' },
  mainWork: { label: '  longest stretch of work', unit: 'ms', budget: 20 },
  call: { label: 'one workspace.fs.stat', unit: 'ms' },
  callAmong: { label: '  when 24 are asked at once', unit: 'ms' },
  coldRows: { label: 'first rows, nothing stored', unit: 'ms' },
  coldTotal: { label: '  of it: the host at work', unit: 'ms' },
  coldStretch: { label: '  longest stretch', unit: 'ms' },
  coldWork: { label: '  longest stretch of work', unit: 'ms', budget: 20 },
  coldHeap: { label: '  heap kept', unit: 'MB', before: true },
  coldRss: { label: '  process grown by', unit: 'MB', before: true },
  warmRows: { label: 'first rows, summaries stored', unit: 'ms', budget: 300 },
  warmTotal: { label: '  of it: the host at work', unit: 'ms' },
  warmStretch: { label: '  longest stretch, with the check', unit: 'ms' },
  warmWork: { label: '  longest stretch of work', unit: 'ms', budget: 20 },
  warmHeap: { label: '  heap kept', unit: 'MB', before: true },
  warmRss: { label: '  process grown by', unit: 'MB', budget: 60, before: true },
  check: { label: '  compared with the disk after', unit: 'ms' },
  expandCold: { label: 'expand a person, nothing stored', unit: 'ms' },
  expandColdWorst: { label: '  worst of 20', unit: 'ms' },
  expandStored: { label: 'expand a person, summaries stored', unit: 'ms' },
  expandStoredWorst: { label: '  worst of 20', unit: 'ms' },
  expandAgain: { label: 'expand a person once more', unit: 'ms' },
  saveBefore: { label: "save a note: VS Code's own part", unit: 'ms' },
  save: { label: 'saved, until its row shows it', unit: 'ms', budget: 50 },
  saveWorst: { label: '  worst of 50', unit: 'ms', budget: 50 },
  saveOpen: { label: '  and all rows expanded below', unit: 'ms', budget: 50 },
  saveOrder: { label: '  and all first rows in their order', unit: 'ms' },
  saveStretch: { label: '  longest stretch', unit: 'ms' },
  saveWork: { label: '  longest stretch of work', unit: 'ms', budget: 20 },
  indexCold: { label: 'who needs you, nothing stored', unit: 'ms' },
  indexColdTotal: { label: '  of it: the host at work', unit: 'ms' },
  indexColdWork: { label: '  longest stretch of work', unit: 'ms', budget: 20 },
  indexColdHeap: { label: '  heap kept', unit: 'MB', before: true },
  indexColdRss: { label: '  process grown by', unit: 'MB', before: true },
  indexWarm: { label: 'who needs you, facts stored', unit: 'ms' },
  indexWarmTotal: { label: '  of it: the host at work', unit: 'ms' },
  indexWarmWork: { label: '  longest stretch of work', unit: 'ms', budget: 20 },
  indexWarmHeap: { label: '  heap kept', unit: 'MB', before: true },
  indexWarmRss: { label: '  process grown by', unit: 'MB', before: true },
  agenda: { label: 'This Week, to its rows', unit: 'ms', budget: 300 },
  agendaTotal: { label: '  of it: the host at work', unit: 'ms' },
  agendaWork: { label: '  longest stretch of work', unit: 'ms', budget: 20 },
  rescan: { label: 'compare all with the disk, on focus', unit: 'ms' },
  rescanTotal: { label: '  of it: the host at work', unit: 'ms' },
  rescanWork: { label: '  longest stretch of work', unit: 'ms', budget: 20 },
  searchFirst: { label: 'search a common word, first answers', unit: 'ms', budget: 300 },
  searchAll: { label: '  all that are shown', unit: 'ms' },
  searchRare: { label: "search a person's name, first answers", unit: 'ms', budget: 300 },
  searchNone: { label: 'search what is in no file', unit: 'ms' },
  searchNoneTotal: { label: '  of it: the host at work', unit: 'ms' },
  searchWork: { label: '  longest stretch of work, of all three', unit: 'ms', budget: 20 },
  mirror: { label: 'the mirror', unit: 'ms' },
  mirrorTotal: { label: '  of it: the host at work', unit: 'ms' },
  mirrorWork: { label: '  longest stretch of work', unit: 'ms', budget: 20 },
  me: { label: 'the page Me, to its first picture', unit: 'ms' },
  meTotal: { label: '  of it: the host at work', unit: 'ms' },
  meWork: { label: '  longest stretch of work', unit: 'ms', budget: 20 },
  growth: { label: "a person's growth, to its picture", unit: 'ms', budget: 500 },
  growthTotal: { label: '  of it: the host at work', unit: 'ms' },
  goThrough: { label: 'going through the preparation', unit: 'ms', budget: 500 },
  goThroughTotal: { label: '  of it: the host at work', unit: 'ms' },
  foamCold: { label: 'Foam knows as many notes, nothing stored', unit: 'ms' },
  foamWarm: { label: 'Foam knows as many notes, cache stored', unit: 'ms' },
};

/** The best of several figures for each line: other work on the machine only ever adds. */
export function best(runs: readonly Figures[]): Figures {
  const figures: Figures = {};
  for (const id of Object.keys(lines) as FigureId[]) {
    const of = runs.flatMap((run) => run[id] ?? []);
    const floors = of.flatMap(({ floor }) => floor ?? []);
    if (of.length === 0) continue;
    const value = Math.min(...of.map((one) => one.value));
    figures[id] = floors.length === 0 ? { value } : { value, floor: Math.min(...floors) };
  }
  return figures;
}

/**
 * One line for each figure, beside its floor and its budget.
 * @param budgets those that hold for this size of book alone
 */
export function table(figures: Figures, budgets: Partial<Record<FigureId, number>>): string {
  const rows = (Object.entries(lines) as [FigureId, Line][]).flatMap(([id, line]) => {
    const figure = figures[id];
    return figure ? [cells(line, figure, budgets[id] ?? line.budget)] : [];
  });
  const all = [['', 'measured', 'floor', 'ratio', 'budget', ''], ...rows];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const padded = (cell: string, column: number) =>
    column === 0 || column === 5 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return all.map((row) => `  ${row.map(padded).join('  ')}`.trimEnd()).join('\n');
}

function cells(line: Line, { value, floor }: Figure, budget: number | undefined): string[] {
  const show = (number: number) =>
    `${number.toFixed(number < 0.0995 ? 3 : number < 9.95 ? 1 : 0)} ${line.unit}`;
  const beside = floor === undefined ? '' : line.before ? `on ${show(floor)}` : show(floor);
  const ratio = floor === undefined || line.before ? '' : `${(value / floor).toFixed(1)}×`;
  const held = budget === undefined ? '' : value <= budget ? 'holds' : 'MISSED';
  return [line.label, show(value), beside, ratio, budget === undefined ? '' : show(budget), held];
}
