import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { diagnose } from '../../../src/core/editor/diagnose/diagnose';
import { note } from '../editor/world';
import { callsOf, type Source, within } from './arguments';
import { type Exported, exported, takesText } from './exports';
import { collectGarbage, cpu, slowness } from './measure';
import { hostile, inRecord } from './texts';

/** Units of each text. */
const SIZE = 100_000;
/** CPU milliseconds that one call may take on a usual machine, when warm. */
const READER = 200;
const EDITOR = 500;
/** What takes less at the first call, not warm yet, is not looked at again. */
const LOOKED_AT = 10;
/** Above this many milliseconds, twice the text may take at most `GROWTH` times as long. */
const NOTICED = 20;
const GROWTH = 2.5;
/** The same for sixteen times the text: where a part of the work grows with the square, both are reached at once. */
const GROWTH_16 = 20;
/** How often what looks too slow is measured again: others use the machine too, and a collection of garbage costs as much. */
const AGAIN = 5;
/** The same for growth: the collector's share in two short works differs more. */
const GROWTH_AGAIN = 12;
/** How often what still looks wrong is measured anew when its folder has been gone through. */
const FOLDER_AGAIN = 2;

/** What writes: the edits of a text, or a whole text made of it. */
const EDITS =
  /^(yaml\/(edit|perform|splice|emit|insert|prove)|records\/(changes|beginNote|moveItem|notesPlace|carryTopics|topicKind|postponed)|retro\/(answer|actionToRecord|tickAction|skeleton|insertBelow)|editor\/(rename|merge|notesView(Block|Text|Folded)|paste|diagnose\/fixes\/)|notes-import\/planImport)|#writeBack$/;

/** All hostile texts, by their names. */
const TEXTS = Object.entries(hostile);
/** With so many texts at a time the folders with the most readers stay far below the minutes that a test may take. */
const AT_ONCE = 10;
const LARGE: ReadonlySet<string> = new Set(['retro', 'editor']);

/** The texts that one test tries on a folder. */
function partsOf(folder: string): readonly (typeof TEXTS)[] {
  if (!LARGE.has(folder)) return [TEXTS];
  return Array.from({ length: Math.ceil(TEXTS.length / AT_ONCE) }, (_, at) =>
    TEXTS.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}

/** What parses a text. */
const LOAD = 'yaml/load#load';

/** What is handed the texts of records as well. */
const RECORDS = /^(yaml|records|editor)\//;

/** The fixes of a diagnostic of a record: made when they are asked for, so that no exported function takes a text for them. */
const fixesAt = (at: 0 | -1): Exported => ({
  id: `editor/diagnose/fixes/at#${at}`,
  parameters: [{ name: 'text', type: 'string' }],
  call: (text) => diagnose(String(text), note).at(at)?.fixes(),
});

const all = () => [...exported().filter(takesText), fixesAt(0), fixesAt(-1)];

/**
 * Defines the tests of some folders of the core.
 * @param isOwn which of the folders
 */
export function freezes(what: string, isOwn: (folder: string) => boolean): void {
  describe(`promise 22: no text freezes ${what} @heavy`, () => {
    let functions: readonly Exported[] = [];
    let core: ReadonlyMap<string, Exported> = new Map();
    const slowest: { id: string; name: string; ms: number }[] = [];
    let calls = 0;
    before(() => {
      functions = all();
      core = new Map(exported().map((one) => [one.id, one]));
      for (let warm = 0; warm < 5; warm++) slowness();
    });

    it('knows how to call every exported function that takes a text', () => {
      assert.ok(functions.length > 200);
      const source = { text: hostile.headings?.(1000) ?? '', core, made: new Map() };
      const lost = functions.filter((one) => !(one.id in within) && 'unknown' in callsOf(one, source));
      assert.deepEqual(
        lost.map(({ id, parameters }) => `${id}(${parameters.map(({ type }) => type).join(', ')})`),
        [],
        'Say in arguments.ts what to hand to these.',
      );
      for (const [id, other] of Object.entries(within)) assert.ok(core.has(id) && core.has(other), id);
    });

    const parts = readdirSync('src/core')
      .sort()
      .filter(isOwn)
      .flatMap((folder) => partsOf(folder).map((tried) => ({ folder, tried })));
    for (const { folder, tried } of parts) {
      it(`src/core/${folder}${tried.length < TEXTS.length ? `: ${tried.map(([name]) => name).join(', ')}` : ''}`, () => {
        const own = functions.filter(
          ({ id }) => `${id.split('#')[0]}.ts`.startsWith(folder) && !(id in within),
        );
        let suspects: (() => string | undefined)[] = [];
        for (const [name, make] of tried) {
          const texts = new Texts(core, make);
          const records = new Texts(core, (n) => inRecord(make(n)));
          const measured = [
            ...own.map((one) => () => faultOf(one, name, texts)),
            ...own
              .filter(({ id }) => RECORDS.test(id))
              .map((one) => () => faultOf(one, `${name}, in a record`, records)),
          ];
          suspects.push(...measured.filter((measure) => measure() !== undefined));
        }
        // What is measured is the machine as well: a fault is one that comes each time.
        for (let again = 1; again < FOLDER_AGAIN; again++)
          suspects = suspects.filter((measure) => measure() !== undefined);
        const failures = suspects.flatMap((measure) => measure() ?? []);
        assert.deepEqual(failures, []);
      });
    }

    after(() => {
      const worst = slowest.sort((one, other) => other.ms - one.ms).slice(0, 3);
      console.log(
        `      promise 22: ${functions.length} functions, ${Object.keys(hostile).length} hostile texts of 100 KB, ${calls} calls; slowest ${worst
          .map(({ id, name, ms }) => `${id} ${ms.toFixed(0)} ms (${name})`)
          .join(', ')}`,
      );
    });

    /**
     * What is wrong with one function on one text. Each is called once; only what took long is measured anew, when warm and with
     * nothing remembered, and what then looks wrong a few times more; the least counts.
     */
    function faultOf(one: Exported, name: string, texts: Texts): string | undefined {
      const limit = EDITS.test(one.id) ? EDITOR : READER;
      const isOver = (ms: number) => ms > limit && ms > limit * slowness();
      // What would take minutes for the whole is found out before.
      const part = texts.of(SIZE / 16);
      if (isOver(took(one, part)) && isOver(took(one, part)))
        return `${one.id} on ${name}: over ${limit} ms on a sixteenth of it`;
      const whole = texts.of(SIZE);
      if (took(one, whole) <= LOOKED_AT) return undefined;
      // Parsing is measured by itself: what does little beside it needs no second look.
      const own = took(one, whole);
      if (own <= NOTICED && own + whole.parsing() <= limit) return undefined;
      let ms = took(one, whole, true);
      for (let again = 0; again < AGAIN && isOver(ms); again++) ms = Math.min(ms, took(one, whole, true));
      slowest.push({ id: one.id, name, ms });
      if (isOver(ms)) return `${one.id} on ${name}: ${ms.toFixed(0)} ms`;
      if (ms <= NOTICED) return undefined;
      const ofPart = Math.min(took(one, part, true), took(one, part, true));
      if (ms <= GROWTH_16 * ofPart) return undefined;
      const twice = texts.of(2 * SIZE);
      let least = took(one, twice, true) / ms;
      // Both anew, by turns: what else the machine does rarely falls on the same one each time.
      for (let again = 0; again < GROWTH_AGAIN && least > GROWTH; again++)
        least = Math.min(least, alone(one, twice) / alone(one, whole));
      if (least <= GROWTH) return undefined;
      // What grows too fast does so for four times the text, beside which the collector's share counts less.
      const fourfold = texts.of(4 * SIZE);
      for (let again = 0; again < AGAIN; again++)
        if (alone(one, fourfold) <= GROWTH ** 2 * alone(one, whole)) return undefined;
      return `${one.id} on ${name}: ${least.toFixed(1)} times as long for twice the text (${ms.toFixed(0)} ms)`;
    }

    /** CPU milliseconds of the slowest of the calls with a text; `isFresh`: with nothing remembered. */
    function took(one: Exported, source: Source, isFresh = false): number {
      const made = callsOf(one, source);
      if ('unknown' in made) return 0;
      calls += made.lists.length;
      let most = 0;
      for (const list of made.lists) {
        if (isFresh) forget(core);
        most = Math.max(
          most,
          cpu(() => run(one.call(...list), source.text)),
        );
      }
      return most;
    }

    /** The same as `took` with nothing remembered, and no garbage of others to collect. */
    function alone(one: Exported, source: Source): number {
      collectGarbage();
      return took(one, source, true);
    }

    /** Goes through what comes out, where it is still to do its work. */
    function run(result: unknown, text: string): void {
      if (typeof result === 'function') result(text.slice(0, 4096));
      else if (typeof (result as Iterator<unknown> | undefined)?.next === 'function')
        for (const _ of result as Iterable<unknown>);
    }
  });
}

/** What was parsed last is remembered, so that a second call would cost nothing. What parsing takes is measured by itself. */
function forget(core: ReadonlyMap<string, Exported>): void {
  for (const other of ['a: 1\n', 'b: 1\n', '- a']) core.get(LOAD)?.call(other);
}

/** A text of some size, with what parsing it takes in CPU milliseconds. */
interface Measured extends Source {
  parsing(): number;
}

/** Texts of one kind, each made once with what arguments were made of it. */
class Texts {
  readonly #core: ReadonlyMap<string, Exported>;
  readonly #make: (n: number) => string;
  readonly #made = new Map<number, Measured>();

  constructor(core: ReadonlyMap<string, Exported>, make: (n: number) => string) {
    this.#core = core;
    this.#make = make;
  }

  of(size: number): Measured {
    const source = this.#made.get(size) ?? this.#measured(this.#make(size));
    this.#made.set(size, source);
    return source;
  }

  #measured(text: string): Measured {
    const core = this.#core;
    let known: number | undefined;
    const parsing = () => {
      if (known === undefined) {
        forget(core);
        known = cpu(() => core.get(LOAD)?.call(text));
      }
      return known;
    };
    return { text, core, made: new Map(), parsing };
  }
}
