import assert from 'node:assert/strict';
import { commands, Selection, Uri, window } from 'vscode';
import { captureCommit } from '../../../src/host/capture/captureCommit.ts';
import { linkOfPlace } from '../../../src/host/capture/linkOfPlace.ts';
import { callerOf } from '../../../src/host/commands/caller.ts';
import { inputText } from '../../../src/host/prompts/inputs.ts';
import { keepAsRaised } from '../../../src/host/prompts/keepKey.ts';
import { askSteps, askWhatOneLikes, type Step } from '../../../src/host/prompts/steps.ts';
import { freshBook, inBook, ofAda, refusal, run } from '../book.ts';
import { emptyWorkspace, eventually, inWorkspace, readText, writeText } from '../harness.ts';

const NEXT = 'people/ada-lovelace/one-on-ones/next.yaml';
const file = (name: string) => inWorkspace('src', name);
const asked = (...given: unknown[]) => {
  const caller = callerOf(given);
  return caller && caller.from !== 'row' ? linkOfPlace(caller) : undefined;
};

describe('capturing from a place', () => {
  beforeEach(async () => {
    await emptyWorkspace();
    for (const name of ['a.ts', 'b.ts', 'c.ts']) await writeText(file(name), 'one\ntwo\nthree\n');
  });

  it('takes the file of the Explorer for the link, and names the others', async () => {
    assert.deepEqual(asked(file('a.ts'), [file('a.ts')]), { link: 'src/a.ts', begin: undefined });
    assert.deepEqual(asked(file('b.ts'), [file('a.ts'), file('b.ts'), file('c.ts')]), {
      link: 'src/b.ts',
      begin: ' (src/a.ts, src/c.ts)',
    });
    const many = Array.from({ length: 12 }, (_, index) => file(`${index}.ts`));
    assert.match(String(asked(file('a.ts'), many)?.begin), /^ \((src\/\d\.ts, ){8}and 4 more\)$/);
    assert.deepEqual(asked(Uri.parse('file:///elsewhere/x.ts'), []), { link: undefined, begin: undefined });
  });

  it('takes the selected lines where it is the editor’s own menu', async () => {
    const editor = await window.showTextDocument(file('a.ts'));
    editor.selection = new Selection(0, 1, 1, 2);
    assert.deepEqual(asked(file('a.ts')), { link: 'src/a.ts#L1-L2' });
    assert.deepEqual(asked(file('a.ts'), { groupId: 0, editorIndex: 0 }), { link: 'src/a.ts#L1-L2' });
    assert.deepEqual(asked(), { link: 'src/a.ts#L1-L2' });
    assert.deepEqual(asked(file('b.ts'), { groupId: 0, editorIndex: 1 }), { link: 'src/b.ts' });
    assert.deepEqual(asked(file('a.ts'), [file('a.ts')]), { link: 'src/a.ts', begin: undefined });
    editor.selection = new Selection(0, 1, 0, 1);
    assert.deepEqual(asked(file('a.ts')), { link: 'src/a.ts' });
    assert.deepEqual(asked(), { link: undefined });
  });

  it('takes changed files of Source Control', () => {
    const changed = (name: string) => ({ resourceUri: file(name) });
    assert.deepEqual(asked(changed('a.ts'), changed('b.ts')), { link: 'src/a.ts', begin: ' (src/b.ts)' });
  });

  it('knows repositories and timelines apart from what another extension answers', () => {
    const command = captureCommit({ run: async () => undefined });
    const repository = { rootUri: inWorkspace(), inputBox: {} };
    const of = (...given: unknown[]) => {
      const caller = callerOf(given);
      return caller && caller.from !== 'row' ? command.fromPlace?.(caller) : undefined;
    };
    assert.deepEqual(of(repository), { uri: inWorkspace() });
    assert.deepEqual(of(undefined, file('a.ts'), 'git-history'), { uri: file('a.ts') });
    assert.deepEqual(of(), {});
    assert.equal(of({}), undefined);
    assert.equal(of({ text: 'x' }), undefined);
  });

  it('writes both, with what was named', async () => {
    await freshBook();
    const capturing = commands.executeCommand('leadbook.capture', file('a.ts'), [file('a.ts'), file('b.ts')]);
    let written = false;
    capturing.then(() => {
      written = true;
    });
    // Enter takes the first choice, and what stands in the prompt.
    await eventually('it is written', async () => {
      if (!written) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return written;
    });
    assert.equal(await inBook(NEXT), 'topics:\n  - text: (src/b.ts)\n    link: src/a.ts\n');
  });

  it('offers how a goal stands, so that Enter alone changes nothing', async () => {
    await freshBook();
    const text = 'title: Lead\nstatus: achieved\n';
    const uri = await writeText(ofAda('goals/lead.yaml'), text);
    let isAnswered = false;
    const setting = commands.executeCommand('leadbook.setGoalStatus', { uri });
    setting.then(() => {
      isAnswered = true;
    });
    await eventually('it is answered', async () => {
      if (!isAnswered) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isAnswered;
    });
    assert.equal(await readText(uri), text);
  });

  it('says so where there is no commit', async () => {
    await freshBook();
    const { code } = await refusal('captureCommit', { person: 'ada-lovelace', commit: 'abcdef0' });
    assert.equal(code, 'noCommits');
    assert.equal((await refusal('captureCommit', { commit: 'main' })).code, 'badArguments');
  });

  it('keeps the hash of a commit as a link', async () => {
    await freshBook();
    await run('capture', { person: 'ada-lovelace', as: 'topic', text: 'Well cut', link: '0123456789ab' });
    assert.equal(await inBook(NEXT), 'topics:\n  - text: Well cut\n    link: 0123456789ab\n');
  });
});

type Flow = { a: string; b: string; c: string };

describe('the steps of a flow', () => {
  it('are counted as they will be asked', async () => {
    const seen: string[] = [];
    const step = <K extends keyof Flow>(key: K, value: string): Step<Flow, K> => ({
      key,
      required: true,
      ask: async ({ step: at, of }) => {
        seen.push(`${at}/${of}`);
        return { kind: 'answer', value };
      },
    });
    const more = { ...step('b', 'x'), when: ({ a }: { readonly a?: string | undefined }) => a === 'more' };
    const flow = (a: string) => askSteps<Flow>('Flow', {}, [step('a', a), more, step('c', 'y')], true);
    await flow('less');
    assert.deepEqual(seen.splice(0), ['1/2', '2/2']);
    await flow('more');
    assert.deepEqual(seen.splice(0), ['1/2', '2/3', '3/3']);
  });

  it('are counted without those that will not be asked, also where that takes a while to know', async () => {
    const seen: string[] = [];
    const step = <K extends keyof Flow>(key: K, isAsked = true): Step<Flow, K> => ({
      key,
      required: true,
      when: async () => isAsked,
      ask: async ({ step: at, of }) => {
        seen.push(`${at}/${of}`);
        return { kind: 'answer', value: 'x' };
      },
    });
    await askSteps<Flow>('Flow', {}, [step('a'), step('b', false), step('c')], true);
    assert.deepEqual(seen, ['1/2', '2/2']);
  });

  it('are left by Esc, and Esc on what then is asked, and nothing is lost', async () => {
    let times = 0;
    const asking = askWhatOneLikes<Flow>(
      'Flow',
      {},
      [
        { key: 'a', required: true, ask: async () => ({ kind: 'answer', value: 'Friday releases' }) },
        {
          key: 'b',
          required: true,
          ask: (frame) => {
            times++;
            // What is typed before Esc.
            return inputText({ ...frame, before: 'They break the weekend' }, { prompt: 'Why?' });
          },
        },
      ],
      true,
      {},
      keepAsRaised(),
    );
    let left: Awaited<typeof asking> | undefined;
    const done = asking.then((asked) => {
      left = asked;
    });
    while (!left && times < 2) await commands.executeCommand('workbench.action.closeQuickOpen');
    assert.equal(times, 1, 'it is asked again');
    await done;
    assert.deepEqual(
      [left?.kept, left?.complete, left?.answers],
      [true, false, { a: 'Friday releases', b: 'They break the weekend' }],
    );
  });
});

describe('a day that is needed', () => {
  it('is not left out by a choice', async () => {
    await freshBook();
    let isDone = false;
    const asking = commands.executeCommand('leadbook.setLeave', { person: 'ada-lovelace' });
    const done = Promise.resolve(asking).finally(() => {
      isDone = true;
    });
    for (let trip = 0; trip < 30; trip++) await inBook('people/ada-lovelace/person.yaml');
    // The last choice.
    await commands.executeCommand('workbench.action.quickOpenSelectPrevious');
    while (!isDone) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    assert.match(await inBook('people/ada-lovelace/person.yaml'), /^paused: \d{4}-\d\d-\d\d$/m);
  });
});
