import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { ASSISTANT_TOOLS, assistantTool, callTool } from '../../../src/core/assistant/assistantTools';
import { type AnswerContext, type BookPort, openSharedBook } from '../../../src/core/assistant/sharedBook';
import { shownCapture } from '../../../src/core/assistant/shownWrites';
import { searchSession } from '../../../src/core/search/searchSession';
import { speaking, translationsOf } from '../speaking';
import { BOOK, inputs, marks, spots, theirs, withCanaries } from './canaries';

const TODAY = '2026-11-21';
const context: AnswerContext = { today: TODAY, searchSession };

/** A book of files in memory. */
function portOf(files: Readonly<Record<string, string>>): BookPort {
  const paths = Object.keys(files);
  return {
    name: 'leadbook',
    list: async (folder) => {
      const start = folder === '' ? '' : `${folder}/`;
      const below = paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
      return [...new Set(below.map((path) => path.split('/')[0] ?? ''))];
    },
    read: async (path) => files[path],
  };
}

async function call(name: string, input: unknown, files = BOOK) {
  const tool = assistantTool(name) ?? assert.fail(name);
  return callTool(tool, await openSharedBook(portOf(files)), context, input);
}
async function told(name: string, input: unknown, files = BOOK): Promise<string> {
  const result = await call(name, input, files);
  assert.ok('text' in result, `${name} proposes to write`);
  return result.text;
}

describe('what an assistant is told', () => {
  it('who needs the lead, most first @slow', async () => {
    assert.equal(
      await told('who_needs_me', {}),
      [
        'People who need you today: 1.',
        '- Ada Lovelace (ada-lovelace): the one-on-one is 4 days overdue; promises of yours overdue: 1; promises of yours open: 1.',
        '- Bo Diddley (bo): there was no one-on-one yet.',
      ].join('\n'),
    );
    assert.equal((await told('who_needs_me', { most: 1 })).split('\n').length, 2);
  });

  it('a person’s preparation, with places @slow', async () => {
    const text = await told('prepare', { person: 'Ada' });
    assert.match(text, /^# Before you meet Ada Lovelace/);
    assert.match(text, /Send the doc/);
    assert.match(text, /The release train/);
    assert.match(text, /leadbook\/people\/ada-lovelace\/one-on-ones\/2026-11-10\.yaml:3/);
  });

  it('a person’s preparation in English, where a window speaks another language @slow', async () => {
    const tool = assistantTool('prepare') ?? assert.fail();
    const book = await openSharedBook(portOf(BOOK));
    const inEnglish = <T>(make: () => T) => speaking({}, make);
    const text = await told('prepare', { person: 'Ada' });
    l10n.config({ contents: translationsOf('de') });
    try {
      const result = await callTool(tool, book, { ...context, inEnglish }, { person: 'Ada' });
      assert.deepEqual(result, { text });
    } finally {
      l10n.config({ contents: {} });
    }
  });

  it('a person’s growth', async () => {
    const text = await told('growth', { person: 'ada-lovelace' });
    for (const part of [
      'Becoming: The one who leads payments',
      'Strengths: Sees what nobody asked',
      'Goal: Lead the migration (active, 1 of 2 milestones) [leadbook/people/ada-lovelace/goals/lead.yaml:1]',
      'Milestone open: Ship it (due 2026-12-24)',
      'Evidence of 2026-11-02: Ran the design review',
    ])
      assert.ok(text.includes(part), part);
    assert.equal(await told('growth', { person: 'bo' }), 'Nothing is written down of how Bo Diddley grows.');
  });

  it('open promises of both sides, with places', async () => {
    assert.equal(
      await told('open_promises', {}),
      [
        '- You owe Ada Lovelace: Send the doc (was due 2026-11-18) [leadbook/people/ada-lovelace/one-on-ones/2026-11-10.yaml:3]',
        '- Ada Lovelace owes: Draft the rota [leadbook/people/ada-lovelace/one-on-ones/2026-11-10.yaml:6]',
      ].join('\n'),
    );
    assert.equal(await told('open_promises', { person: 'Bo' }), 'No open promises on either side.');
  });

  it('opportunities and outcomes', async () => {
    const text = await told('opportunities', {});
    assert.match(
      text,
      /^Facing:\n- Own the release train \(2026-11-05-train\): Ada Lovelace owns it; review in 9 days, on 2026-11-30/,
    );
    assert.match(text, /Outcomes:\n- Release before lunch .*kept: We found a new way to release\./);
  });

  it('where words stand @slow', async () => {
    assert.match(
      await told('search', { query: 'design review' }),
      /^- Ada Lovelace: .*Ran the design review.* \[leadbook\/people\/ada-lovelace\/goals\/lead\.yaml:\d+\]$/,
    );
    assert.equal(await told('search', { query: 'zebra' }), 'Nothing is found.');
  });

  it('of an empty book: a sentence', async () => {
    for (const { name } of ASSISTANT_TOOLS.filter(({ writes }) => !writes))
      assert.match(
        await told(
          name,
          {
            ...(name === 'search' ? { query: 'x' } : {}),
            ...(['prepare', 'growth'].includes(name) ? { person: 'Ada' } : {}),
          },
          {},
        ),
        /^\p{Lu}.+\.$/u,
        name,
      );
  });

  it('who is meant, where that is not plain', async () => {
    const two = { ...BOOK, 'people/ada-byron/person.yaml': 'name: Ada Byron\n' };
    assert.match(
      await told('growth', { person: 'Ada' }, two),
      /^Several people are meant: ada-byron, ada-lovelace\./,
    );
    assert.match(
      await told('growth', { person: 'Zed' }),
      /^Nobody in the book is called so\. There are: Ada Lovelace, Bo Diddley\.$/,
    );
  });
});

describe('what an assistant may write', () => {
  it('is shown as it is written', async () => {
    const text = 'Send the *doc* [x](command:y)\nby Friday';
    assert.deepEqual(await call('capture', { person: 'Ada', as: 'promise', text }), {
      write: {
        command: 'capture',
        args: { person: 'ada-lovelace', as: 'promise', text },
        shows: [`Your promise to Ada Lovelace: ${text}`],
      },
    });
    assert.deepEqual(
      await call('record_outcome', {
        opportunity: 'own the release train',
        status: 'kept',
        text: 'It works',
      }),
      {
        write: {
          command: 'recordOutcome',
          args: { status: 'kept', text: 'It works' },
          path: 'opportunities/2026-11-05-train.yaml',
          shows: ['Outcome of “Own the release train”, kept: It works'],
        },
      },
    );
    assert.deepEqual(
      await call('face_opportunity', {
        title: 'Pair on Fridays',
        owner: 'Bo Diddley',
        revisit: '2026-12-01',
      }),
      {
        write: {
          command: 'faceOpportunity',
          args: { title: 'Pair on Fridays', revisit: '2026-12-01', owner: 'bo' },
          shows: ['Opportunity: Pair on Fridays', 'Review on: 2026-12-01', 'Owner: Bo Diddley'],
        },
      },
    );
  });

  it('is shown in the words of the lead’s language, with the text as it is', () => {
    const translations = {
      'Topic for next time with {0}: {1}': 'Thema für {0}: {1}',
      'Link: {0}': 'Verweis: {0}',
    };
    const input = { text: 'Pay {0} more', link: 'https://a.test' };
    assert.deepEqual(
      speaking(translations, () => shownCapture('topic', 'Ada Lovelace', input)),
      ['Thema für Ada Lovelace: Pay {0} more', 'Verweis: https://a.test'],
    );
  });

  it('is refused for who or what is not there', async () => {
    assert.match(await told('capture', { person: 'Zed', as: 'topic', text: 'x' }), /^Nobody/);
    assert.match(
      await told('record_outcome', { opportunity: 'zebra', status: 'kept', text: 'x' }),
      /^No opportunity is called so/,
    );
    assert.match(await told('face_opportunity', { title: 'x', owner: 'Zed' }), /^Nobody/);
  });
});

describe('an assistant', () => {
  it('gets a sentence for any nonsense, a thousand times @heavy', async () => {
    const book = await openSharedBook(portOf(BOOK));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ASSISTANT_TOOLS),
        fc.oneof(
          fc.anything(),
          fc.record(
            { person: fc.anything(), text: fc.anything(), most: fc.anything(), query: fc.string() },
            { requiredKeys: [] },
          ),
        ),
        async (tool, input) => {
          const result = await callTool(tool, book, context, input);
          assert.ok('write' in result || result.text.length > 0);
        },
      ),
      { numRuns: 1000 },
    );
    assert.match(
      await told('capture', { person: 1, text: 'x' }),
      /^This tool does not understand person, as\. It takes: person, as, text, link\.$/,
    );
    assert.match(await told('search', null), /^This tool does not understand query\./);
    assert.match(await told('prepare', { person: 'Ada', file: '../x' }), /^This tool does not understand/);
  });

  it('is never told of private files, private people and reflections @heavy', async () => {
    assert.deepEqual(Object.keys(inputs).sort(), ASSISTANT_TOOLS.map(({ name }) => name).sort());
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(spots, { minLength: 1 }),
        fc.constantFrom(...marks),
        fc.subarray(theirs),
        fc.boolean(),
        async (some, mark, more, isNamed) => {
          const files = withCanaries(some, mark, more, isNamed);
          for (const tool of ASSISTANT_TOOLS)
            for (const input of inputs[tool.name] ?? []) {
              const result = JSON.stringify(
                await callTool(tool, await openSharedBook(portOf(files)), context, input),
              );
              // The name of somebody whose file cannot be read is not known to be one.
              assert.doesNotMatch(
                result,
                mark === marks[2] ? /qzx/i : /qzx|qwertz/i,
                `${tool.name} ${JSON.stringify(input)}`,
              );
            }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is told the same of everybody else, whoever is private @slow', async () => {
    const files = { ...BOOK, 'people/zed/person.yaml': 'name: Zed\nprivate: true\n' };
    assert.equal(await told('open_promises', {}, files), await told('open_promises', {}));
    assert.equal(await told('who_needs_me', {}, files), await told('who_needs_me', {}));
  });
});

describe('the tools of the manifest', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    contributes: {
      languageModelTools: {
        name: string;
        when: string;
        inputSchema: { properties: object; required?: string[]; additionalProperties: boolean };
      }[];
      configuration: { properties: Record<string, { scope: string; default: unknown }> };
    };
  };
  const { languageModelTools: contributed, configuration } = manifest.contributes;

  it('are those that can be called, and take what those take', () => {
    assert.deepEqual(
      contributed.map(({ name }) => name),
      ASSISTANT_TOOLS.map(({ name }) => `leadbook_${name}`),
    );
    for (const { name, inputSchema } of contributed) {
      const { input } = assistantTool(name) ?? assert.fail(name);
      const schema = z.toJSONSchema(z.object(input.shape), { unrepresentable: 'any' });
      assert.deepEqual(Object.keys(inputSchema.properties), Object.keys(input.shape), name);
      assert.deepEqual(inputSchema.required ?? [], schema.required ?? [], name);
      assert.equal(inputSchema.additionalProperties, false, name);
    }
  });

  it('are there only where the setting allows them, which no workspace can set and which is off', () => {
    for (const { name, when } of contributed)
      assert.equal(
        when,
        assistantTool(name)?.writes
          ? 'config.leadbook.assistant == write'
          : 'config.leadbook.assistant != off',
      );
    const { scope, default: level } = configuration.properties['leadbook.assistant'] ?? assert.fail();
    assert.deepEqual([scope, level], ['application', 'off']);
  });
});
