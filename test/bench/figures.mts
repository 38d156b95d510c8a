/** What is measured. Times in milliseconds, memory in megabytes. */
export type FigureId =
  | 'activation'
  | 'load'
  | 'activate'
  | 'main'
  | 'mainWork'
  | 'call'
  | 'callAmong'
  | 'coldRows'
  | 'coldTotal'
  | 'coldStretch'
  | 'coldWork'
  | 'coldHeap'
  | 'coldRss'
  | 'warmRows'
  | 'warmTotal'
  | 'warmStretch'
  | 'warmWork'
  | 'warmHeap'
  | 'warmRss'
  | 'check'
  | 'expandCold'
  | 'expandColdWorst'
  | 'expandStored'
  | 'expandStoredWorst'
  | 'expandAgain'
  | 'saveBefore'
  | 'save'
  | 'saveWorst'
  | 'saveOpen'
  | 'saveOrder'
  | 'saveStretch'
  | 'saveWork'
  | 'indexCold'
  | 'indexColdTotal'
  | 'indexColdWork'
  | 'indexColdHeap'
  | 'indexColdRss'
  | 'indexWarm'
  | 'indexWarmTotal'
  | 'indexWarmWork'
  | 'indexWarmHeap'
  | 'indexWarmRss'
  | 'agenda'
  | 'agendaTotal'
  | 'agendaWork'
  | 'rescan'
  | 'rescanTotal'
  | 'rescanWork'
  | 'searchFirst'
  | 'searchAll'
  | 'searchRare'
  | 'searchNone'
  | 'searchNoneTotal'
  | 'searchWork'
  | 'mirror'
  | 'mirrorTotal'
  | 'mirrorWork'
  | 'me'
  | 'meTotal'
  | 'meWork'
  | 'growth'
  | 'growthTotal'
  | 'goThrough'
  | 'goThroughTotal'
  | 'foamCold'
  | 'foamWarm';

/** A figure beside its floor: the least that this machine needs for the same. */
export interface Figure {
  readonly value: number;
  readonly floor?: number;
}

/** The figures of one start of a host. */
export type Figures = Partial<Record<FigureId, Figure>>;

/** What a host is told to do, as JSON in its environment under `orders`. */
export interface Orders {
  /** The first start on a book finds nothing stored, the second what the first left. */
  readonly start: 'cold' | 'warm';
  /** How many people the book has, or notes the folder of another extension. */
  readonly count: number;
  /** Where to write the result. */
  readonly result: string;
  /** How the names of CPU profiles begin, where they are to be written. */
  readonly profile?: string;
}

/** What a host gives back. */
export interface Result {
  readonly vscode: string;
  readonly node: string;
  readonly figures: Figures;
  /** False where the host was given up before it had measured all. */
  readonly complete: boolean;
}

/** The name of the environment variable that brings the orders. */
export const orders = 'LEADBOOK_BENCH';

/** What the script that loads the bundle in the extension's place leaves behind in the host's global object. */
export interface Loaded {
  /** How long reading, compiling and evaluating the bundle took. */
  readonly load: number;
  /** How long the call of `activate` took. */
  readonly call: number;
  /** Where VS Code lets the extension store things about this workspace. */
  readonly storage: string;
}

/** The name of that. */
export const loadedName = 'leadbookLoaded';
