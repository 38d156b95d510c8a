import assert from 'node:assert/strict';
import { commands, type DocumentLink, TabInputCustom, type Uri, ViewColumn, window, workspace } from 'vscode';
import { addDays } from '../../../src/core/day';
import { dayInWords, shortDay } from '../../../src/host/platform/dateFormat';
import { api, find, freshBook, ofAda, refusal, run, today } from '../book.ts';
import { eventually, inWorkspace, nextEvent, pageText, writeText } from '../harness.ts';

const ago = (days: number) => addDays(today(), -days);
const textOf = async (uri: Uri) => (await workspace.openTextDocument(uri)).getText();
/** What VS Code draws of a page, without the settings that stand before it. */
const drawn = async (text: string) => {
  const html = await commands.executeCommand('markdown.api.render', text);
  assert.ok(typeof html === 'string');
  return html.slice(html.indexOf('<h1'));
};
const write = (files: Readonly<Record<string, string>>) =>
  Promise.all(Object.entries(files).map(([path, text]) => writeText(ofAda(path), text)));
const prepareAda = () => run('prepare', { person: 'ada-lovelace' });

/** A person's files with something in every section, and how each is told. */
async function fillBook(): Promise<void> {
  await write({
    'person.yaml': 'name: Ada Lovelace\nbecoming: The one they ask first.\nrecognise: In private first.\n',
    [`one-on-ones/${ago(14)}.yaml`]:
      `date: ${ago(14)}\nactions:\n  - text: Ask Dag\n    owner: me\n    due: ${ago(7)}\n` +
      `  - text: Draft it\n    owner: ada-lovelace\n    due: ${ago(-3)}\n  - text: Book a room\n`,
    [`one-on-ones/${ago(14)}.private.yaml`]: 'actions:\n  - text: Fight for her raise\n    owner: me\n',
    [`one-on-ones/${ago(7)}.yaml`]: `date: ${ago(7)}\ntopics:\n  - text: Behind us\n`,
    'one-on-ones/next.yaml':
      'topics:\n  - text: The release train\n    kind: coaching\n    from: ada-lovelace\n    link: src/train.ts#L4\n' +
      'actions:\n  - text: Bring cake\n    owner: me\n',
    'goals/lead-it.yaml':
      `title: Lead it\nstatus: active\nsince: ${ago(80)}\nmilestones:\n  - text: RFC accepted\n    due: ${ago(-1)}\n` +
      `evidence:\n  - date: ${ago(70)}\n    text: Talked them out of it.\n`,
    [`recognition/${ago(3)}-calm.yaml`]: `date: ${ago(3)}\ntext: Kept calm\neffect: All slept.\n`,
    'delegations/train.yaml': `outcome: The train leaves\nstatus: active\nauthority: decide then tell\nquiet: ${ago(2)}\n`,
    'delegations/silent.yaml': `outcome: Not a word\nstatus: active\nquiet: ${ago(-2)}\n`,
  });
  // Files are empty for a moment while they are written: what was read then is read anew.
  await (await api()).books.rescan();
}

describe('the preparation', () => {
  beforeEach(freshBook);

  it('tells all there is to look at, and where it stands', async () => {
    await fillBook();
    const text = await pageText(await prepareAda());
    const at = '/leadbook/people/ada-lovelace';
    const lines = [
      '# Before you meet Ada Lovelace',
      `You last met 7 days ago, on ${dayInWords(ago(7))}.`,
      '## You promised',
      `- [Ask Dag](${at}/one-on-ones/${ago(14)}.yaml#L3) — was due 7 days ago · made 2 weeks ago · raised in 2 one-on-ones`,
      `- [Fight for her raise](${at}/one-on-ones/${ago(14)}.private.yaml#L2) — made 2 weeks ago · raised in 2 one-on-ones · 🔒 private`,
      `- [Bring cake](${at}/one-on-ones/next.yaml#L7) — for the next time`,
      '## Ada Lovelace promised',
      `- [Draft it](${at}/one-on-ones/${ago(14)}.yaml#L6) — due in 3 days · made 2 weeks ago · raised in 2 one-on-ones`,
      '## Others promised',
      `- [Book a room](${at}/one-on-ones/${ago(14)}.yaml#L9) — no owner yet · made 2 weeks ago · raised in 2 one-on-ones`,
      '## To talk about',
      `- [Behind us](${at}/one-on-ones/${ago(7)}.yaml#L3) — since ${shortDay(ago(7), today())}`,
      `- [The release train](${at}/one-on-ones/next.yaml#L2) — coaching · raised by them · [\`src/train.ts#L4\`](/src/train.ts#L4)`,
      '## Goals standing still',
      `- [Lead it](${at}/goals/lead-it.yaml#L1) — last moved 2 months ago`,
      '## Due soon',
      `- [RFC accepted](${at}/goals/lead-it.yaml#L5) — due tomorrow · a step of “Lead it”`,
      '## Praise to share',
      'How to say it: In private first.',
      `- [Kept calm](${at}/recognition/${ago(3)}-calm.yaml#L2) — All slept. · 3 days ago`,
      '## Delegations to look at',
      `- [The train leaves](${at}/delegations/train.yaml#L1) — decides, then tells you · quiet until ${dayInWords(ago(2))}`,
      '## Becoming',
      '> The one they ask first.',
      `No new evidence for a long time; the last is from 2 months ago: [Talked them out of it.](${at}/goals/lead-it.yaml#L8)`,
      `Ada Lovelace has not heard it from you yet. [Once you have told them, write the day under “told”.](${at}/person.yaml#L2)`,
      '## A question to ask',
    ];
    const shown = text.split('\n').filter((line) => line !== '');
    assert.match(shown.pop() ?? '', /^> .+\?$/);
    assert.deepEqual(shown, lines);
  });

  it('says so where silence would puzzle', async () => {
    const lines = (await pageText(await prepareAda())).split('\n').filter((line) => line !== '');
    assert.deepEqual(lines.slice(0, -1), [
      '# Before you meet Ada Lovelace',
      'This will be your first one-on-one.',
      '## Promises',
      'No open promises on either side.',
      '## To talk about',
      'Nothing queued yet. “Capture a Thought” keeps what comes to mind before you meet.',
      '## Becoming',
      'Who do you see Ada Lovelace becoming? [Write one sentence.](/leadbook/people/ada-lovelace/person.yaml#L1)',
      '## A question to ask',
    ]);
  });

  it('is the same page for the same book, and shows it once', async () => {
    await fillBook();
    const first = await prepareAda();
    const text = await pageText(first);
    const again = await prepareAda();
    assert.equal(again.toString(), first.toString());
    assert.equal(await pageText(again), text);
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    assert.equal(tabs.length, 1);
    const input = tabs[0]?.input;
    assert.ok(input instanceof TabInputCustom && input.uri.toString() === first.toString());
  });

  it('follows the files', async () => {
    const uri = await prepareAda();
    const changed = nextEvent(
      workspace.onDidChangeTextDocument,
      ({ document }) => document.uri.toString() === uri.toString(),
    );
    await run('capture', { person: 'ada-lovelace', as: 'topic', text: 'A new thought' });
    await changed;
    await eventually('the page shows it', async () => (await textOf(uri)).includes('- [A new thought](/'));
    await run('startOneOnOne', { person: 'ada-lovelace' });
    await eventually('it moved to the note', async () =>
      (await textOf(uri)).includes(
        `[A new thought](/leadbook/people/ada-lovelace/one-on-ones/${today()}.yaml#L3)`,
      ),
    );
  });

  it('opens beside the note, which keeps the focus', async () => {
    const note = await run('startOneOnOne', { person: 'ada-lovelace' });
    const uri = await commands.executeCommand<Uri>('leadbook.prepare', note);
    await eventually('it is beside', () =>
      window.tabGroups.all.some(
        ({ viewColumn, tabs }) =>
          viewColumn === ViewColumn.Two &&
          tabs.some(
            ({ input }) => input instanceof TabInputCustom && input.uri.toString() === uri.toString(),
          ),
      ),
    );
    assert.equal(window.activeTextEditor?.document.uri.toString(), note.toString());
    assert.equal(window.tabGroups.activeTabGroup.viewColumn, ViewColumn.One);
  });

  it('takes a row, or a file of the person', async () => {
    const uri = await prepareAda();
    const row = await find('Ada Lovelace');
    assert.equal(String(await commands.executeCommand('leadbook.prepare', row)), uri.toString());
    assert.equal((await run('prepare', { uri: ofAda('person.yaml') })).toString(), uri.toString());
    assert.equal((await refusal('prepare', { uri: inWorkspace('README.md') })).code, 'badArguments');
    assert.equal((await refusal('prepare', { person: 'nobody' })).code, 'noPerson');
  });

  it('is of the person whose file is open', async () => {
    const uri = await prepareAda();
    await window.showTextDocument(ofAda('person.yaml'));
    assert.equal(String(await commands.executeCommand('leadbook.prepare')), uri.toString());
  });

  it('has links that lead to their lines', async () => {
    await fillBook();
    const uri = await prepareAda();
    const text = await pageText(uri);
    const links = [...text.matchAll(/\]\((\/leadbook[^)]+)#L(\d+)\)/g)];
    assert.ok(links.length >= 10);
    for (const [, path = '', line] of links) {
      const document = await workspace.openTextDocument(inWorkspace(...path.split('/').filter(Boolean)));
      assert.ok(document.lineCount >= Number(line), path);
    }
    // What a click does, in the drawn page and in its text alike.
    const [, first = '', firstLine] = links[0] ?? [];
    const found = await eventually('the links', async () => {
      const provided = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', uri, 1);
      return provided?.find(({ target }) => target) && provided;
    });
    const target = found[0]?.target;
    assert.equal(target?.path, inWorkspace(...first.split('/').filter(Boolean)).path);
    assert.match(target?.fragment ?? '', new RegExp(`^L${firstLine}(,|$)`));
  });

  it('shows what was written as text, whatever it is', async () => {
    const list = (key: string) => PAYLOADS.map((one) => `  - ${key}: ${JSON.stringify(one)}\n`).join('');
    await write({
      'one-on-ones/next.yaml': `topics:\n${list('link').replaceAll('  - link', '  - text: T\n    link')}${list('text')}`,
      [`one-on-ones/${ago(5)}.yaml`]: `date: ${ago(5)}\nactions:\n${list('text')}`,
    });
    await Promise.all(
      PAYLOADS.map((one, index) =>
        write({
          [`recognition/2026-01-01-r${index}.yaml`]: `date: 2026-01-01\ntext: T\neffect: ${JSON.stringify(one)}\n`,
        }),
      ),
    );
    const html = await drawn(await pageText(await prepareAda()));
    const shown = new Set(words(html).split(/\n| — | · /));
    for (const one of PAYLOADS) {
      assertHarmless(html, one);
      assert.ok(shown.has(inLine(one)), one);
    }
  });

  it('shows names, wishes and proofs as text too', async () => {
    for (const one of PAYLOADS.slice(0, 12)) {
      const quoted = JSON.stringify(one);
      await write({
        'person.yaml': `name: ${quoted}\nbecoming: ${quoted}\nrecognise: ${quoted}\n`,
        'goals/g.yaml': `title: ${quoted}\nstatus: active\ndue: ${today()}\nevidence:\n  - date: ${ago(90)}\n    text: ${quoted}\n`,
        'recognition/2026-01-01-r.yaml': `date: 2026-01-01\ntext: ${quoted}\n`,
        'delegations/d.yaml': `outcome: ${quoted}\nstatus: active\nquiet: ${ago(1)}\n`,
      });
      await (await api()).books.rescan();
      const html = await drawn(await pageText(await prepareAda()));
      assertHarmless(html, one);
      assert.equal(words(html).split('\n')[0], `Before you meet ${inLine(one)}`);
      assert.equal(words(html).split(inLine(one)).length - 1, 9);
      await commands.executeCommand('workbench.action.closeAllEditors');
    }
  });

  it('shows nothing of anybody else but what was promised to them', async () => {
    await fillBook();
    const before = await pageText(await prepareAda());
    const bo = (path: string) => inWorkspace('leadbook', 'people', 'bo', ...path.split('/'));
    await writeText(bo('person.yaml'), 'name: CANARY\nbecoming: CANARY\n');
    await writeText(bo('one-on-ones/next.yaml'), 'topics:\n  - text: CANARY\n    from: ada-lovelace\n');
    await writeText(
      bo(`one-on-ones/${ago(7)}.yaml`),
      `date: ${ago(7)}\nactions:\n  - text: CANARY\n    owner: bo\n`,
    );
    await writeText(bo('goals/ada-lovelace.yaml'), 'title: CANARY\nstatus: active\ndue: 2026-01-01\n');
    await (await api()).books.rescan();
    await commands.executeCommand('workbench.action.closeAllEditors');
    assert.equal(await pageText(await prepareAda()), before);
  });

  it('names the files that cannot be read', async () => {
    await write({ 'one-on-ones/next.yaml': 'topics:\n  - text: A\n  text: B\n' });
    const text = await pageText(await prepareAda());
    assert.match(
      text,
      /\n---\n\nThese files cannot be read, so what they say is missing here:\n\n- \[people\/ada-lovelace\/one-on-ones\/next\.yaml\]\(\/leadbook\/people\/ada-lovelace\/one-on-ones\/next\.yaml#L1\)\n$/,
    );
  });
});

describe('the mirror', () => {
  beforeEach(freshBook);

  it('tells how the last weeks went, and names nobody', async () => {
    await fillBook();
    const bo = (path: string) => inWorkspace('leadbook', 'people', 'bo', ...path.split('/'));
    await writeText(bo('person.yaml'), 'name: Bo Ek\n');
    await writeText(
      bo(`one-on-ones/${ago(40)}.yaml`),
      `date: ${ago(40)}\ntopics:\n  - text: Who is on call\n    kind: planning\n`,
    );
    await writeText(
      bo(`one-on-ones/${ago(90)}.yaml`),
      `date: ${ago(90)}\ntopics:\n  - text: Old\n    kind: planning\n`,
    );
    await (await api()).books.rescan();
    const text = await pageText(await run('mirror', {}));
    const lines = text.split('\n');
    const since = `The last 12 weeks, since ${dayInWords(ago(83))}`;
    const verdict = lines.find((line) => line.startsWith(since));
    // One topic is sorted: too few for a verdict, whatever it is.
    assert.match(
      verdict ?? '',
      /: no verdict yet \(sorted topics: 1, needed: 10\)\. Unsorted topics: 1 of 2\./,
    );
    assert.ok(lines.includes('| One-on-ones held | 3 |'));
    assert.ok(lines.includes('| planning topics | 1 |'));
    assert.ok(lines.includes('| open and overdue | 1 |'));
    assert.ok(lines.includes('| open, not due yet | 2 |'));
    assert.equal(
      lines.filter((line) => /^\| (?:\w+ \d+|\d+ \w+).* \| \d+ \| \d+ \| \d+ \| \d+ \|$/.test(line)).length,
      12,
    );
    assert.ok(lines.includes('1 piece of praise is not shared yet.'));
    assert.doesNotMatch(text, /Ada|ada|Bo Ek|bo\b|Dag|call/);
    assert.match(await drawn(text), /<table/);
  });

  it('follows the files', async () => {
    const uri = await run('mirror', {});
    await eventually('it is empty', async () => /sorted topics: 0,/.test(await textOf(uri)));
    await run('recognise', { person: 'ada-lovelace', text: 'Kept calm' });
    await eventually('the mirror shows it', async () =>
      (await textOf(uri)).includes('| praise written down | 1 |'),
    );
  });
});

/** Asserts that nothing but the page's own marks is in it. */
function assertHarmless(html: string, payload: string): void {
  const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag));
  for (const tag of ['h1', 'h2', 'p', 'ul', 'li', 'a', 'blockquote', 'code']) tags.delete(tag);
  assert.deepEqual([...tags], [], payload);
  for (const [, href = ''] of html.matchAll(/ href="([^"]*)"/g))
    assert.ok(PAYLOADS.includes(href) || /^\/(?!\/)/.test(href), `a link to ${href}`);
}

function inLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** What a reader sees of a piece of HTML. */
function words(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

const PAYLOADS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src=//evil.example/x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<style>*{display:none}</style>',
  '<details open ontoggle=alert(1)>',
  '<!-- comment -->',
  '<![CDATA[x]]>',
  '"><script>alert(1)</script>',
  "';alert(1)//",
  '[x](javascript:alert(1))',
  '[x](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '[x]: https://evil.example',
  '[x][y] ![y]',
  '](https://evil.example)',
  '](/a#L1) [x',
  '<https://evil.example>',
  'https://evil.example/?q=1',
  'see http://evil.example, www.evil.example and evil.example',
  '//evil.example',
  'mailto:eve@evil.example eve@evil.example',
  'command:workbench.action.quit',
  '`code` ``x`` `',
  '`https://evil.example`',
  '**bold** _it_ ~~gone~~ $x^2$ $$y$$',
  '# Heading #',
  '> quote',
  '- item',
  '1. item',
  '| a | b |',
  '&lt;script&gt; &#60;b&#62; &amp;',
  'a\\b \\<b> \\[x](y)',
  '  two   spaces\ttab ',
  '{{constructor.constructor("alert(1)")()}}',
  '```js',
  '***',
  'x\u0000y'.replace('\u0000', ''),
];
