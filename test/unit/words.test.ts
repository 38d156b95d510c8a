import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { compared, faultsOf, type Texts } from '../../scripts/lib/words/compare.mts';
import { type Json, moved, textsOf } from '../../scripts/lib/words/manifest.mts';
import { messagesOf, unseenIn } from '../../scripts/lib/words/messages.mts';
import { roleOf } from '../../src/core/retro/actionWords';
import { matchHeading } from '../../src/core/retro/families';
import { newRetroText } from '../../src/core/retro/newRetroText';
import { newRetroWords } from '../../src/core/retro/newRetroWords';
import { retroContent } from '../../src/core/retro/retroContent';
import { RETRO_FORMATS } from '../../src/core/retro/retroFormats';
import { speaking } from './speaking';

// What fails here is fixed by `npm run words`, and by translating what it prints; see l10n/README.md.

const LANGUAGES = ['de', 'es'] as const;
const read = <T extends Json | Texts>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}
interface Step {
  readonly id: string;
  readonly media: { readonly svg: string };
  readonly completionEvents: readonly string[];
}
const nls = (language = '') => read<Texts>(`package.nls${language}.json`);
const bundle = (language = '') => read<Texts>(`l10n/bundle.l10n${language}.json`);

describe('the words of package.json', () => {
  const { literals, keys } = textsOf(read<Json>('package.json'));

  it('are all in package.nls.json', () => {
    assert.deepEqual(literals, []);
    assert.ok(keys.length > 60);
  });

  it('use each key, and none that is not there', () => {
    assert.deepEqual(Object.keys(nls()).sort(), [...new Set(keys)].sort());
    for (const [key, text] of Object.entries(nls())) assert.notEqual(text.trim(), '', key);
  });

  for (const language of LANGUAGES) {
    it(`are translated, with links and code as they were: ${language}`, () => {
      assert.deepEqual(compared(nls(), nls(`.${language}`)), { missing: [], unknown: [], faults: [] });
    });
  }
});

describe('the walkthrough', () => {
  const { contributes } = read<Manifest & Json>('package.json');
  const ids = contributes.commands.map(({ command }) => command);
  const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

  it('has four steps, each with a picture', () => {
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['book', 'person', 'oneOnOne', 'retro'],
    );
    for (const { media } of steps) {
      const picture = readFileSync(media.svg, 'utf8');
      // Words in a picture could not be translated, and colours of one theme alone would not be seen in another.
      assert.doesNotMatch(picture, /<text|<image/, media.svg);
      assert.doesNotMatch(picture, /(?:fill|stroke)[:=] ?"?#/, media.svg);
    }
  });

  it('leads to commands that are there, as empty views do', () => {
    const linked = Object.values(nls()).flatMap((text) =>
      [...text.matchAll(/\(command:(leadbook\.\w+)\)/g)].map(([, id = '']) => id),
    );
    assert.ok(linked.length > 10);
    for (const id of linked) assert.ok(ids.includes(id), id);
  });

  it('ticks a step when it is done, not when its command was only called, and names no key @slow', () => {
    for (const { id, completionEvents } of steps) {
      assert.ok(completionEvents.length > 0, id);
      for (const event of completionEvents) assert.match(event, /^onContext:leadbook\./, id);
    }
    // What a view or an editor shows is not done by that: the sample book has people and notes too.
    const set = (key: string) =>
      globSync('src/host/**/*.ts').filter((path) =>
        new RegExp(`setContext\\('${key.replaceAll('.', '\\.')}', true\\)`).test(readFileSync(path, 'utf8')),
      );
    const setter: Readonly<Record<string, RegExp>> = {
      book: /\/init\.ts$/,
      person: /\/addPerson\.ts$/,
      oneOnOne: /\/startOneOnOne\.ts$/,
      retro: /\/companion\.ts$/,
    };
    for (const { id, completionEvents } of steps) {
      assert.equal(completionEvents.length, 1, id);
      const [path, ...more] = set(String(completionEvents[0]).slice('onContext:'.length));
      assert.match(String(path).replaceAll('\\', '/'), setter[id] ?? /^$/, id);
      assert.deepEqual(more, [], id);
    }
    for (const [key, text] of Object.entries(nls()))
      if (key.startsWith('walkthrough.')) assert.doesNotMatch(text, /Ctrl|Cmd|⌘|Alt\+/, key);
  });
});

describe('the words of the source', () => {
  const files = globSync('src/**/*.ts').map((path) => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(path, 'utf8'),
  }));

  it('are one literal each, where what collects them sees them', () => {
    assert.deepEqual(files.flatMap(unseenIn), []);
  });

  it('are all in the bundle, and nothing else is @heavy', async () => {
    const messages = await messagesOf(files);
    assert.ok(messages.length > 600);
    const source = Object.fromEntries(messages.map((message) => [message, message]));
    assert.deepEqual(compared(source, bundle()), { missing: [], unknown: [], faults: [] });
    for (const [key, text] of Object.entries(bundle())) assert.equal(text, key);
  });

  for (const language of LANGUAGES) {
    it(`are translated, with places and icons as they were: ${language}`, () => {
      assert.deepEqual(compared(bundle(), bundle(`.${language}`)), { missing: [], unknown: [], faults: [] });
    });

    it(`call a command as the palette does: ${language}`, () => {
      const titles = nls();
      for (const [message, said] of Object.entries(bundle(`.${language}`))) {
        for (const [, title = ''] of message.matchAll(/“Leadbook: ([^”]+)”/g)) {
          const key = Object.keys(titles).find((name) => titles[name] === title);
          assert.ok(key, `no command is called ${title}`);
          assert.ok(said.includes(`Leadbook: ${nls(`.${language}`)[key]}`), said);
        }
      }
    });

    it(`write a new retro whose headings are known: ${language}`, () => {
      const words = bundle(`.${language}`);
      const { owner, ...headings } = newRetroWords();
      for (const heading of Object.values(headings)) {
        const said = words[heading] ?? '';
        const [there, here] = [matchHeading(heading), matchHeading(said)];
        assert.ok(there && here, `“${said}” (${heading}) is no heading of a retro`);
        assert.equal(here.topic, there.topic, `“${said}” (${heading})`);
        assert.ok(here.languages.includes(language), `“${said}” is not known as ${language}`);
      }
      assert.equal(roleOf(words[owner] ?? ''), 'owner');
      for (const format of RETRO_FORMATS) {
        const text = speaking(words, () => newRetroText({ format, day: '2026-11-21', open: [] }));
        assert.equal(retroContent(text, 'retro.md'), 'question', format);
      }
    });
  }
});

describe('the script of the words', () => {
  it('finds what is translated, whatever stands around it @heavy', async () => {
    const text = [
      "import * as l10n from '@vscode/l10n';",
      "l10n.t('one'); l10n.t(`two`, 2); l10n.t(\n'it’s {0}',\n value,\n); // l10n.t('no')",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source
      "const a = `${l10n.t('three')} l10n.t('no') ${{ b: '}' }.b}`; b / l10n.t('four') / 2;",
      'const record = <const T extends string>(a: T) => ({ [a]: () => l10n.t("don’t") }) satisfies object;',
    ].join('\n');
    const files = [{ path: 'b.ts', text }];
    assert.deepEqual(await messagesOf(files), ['one', 'two', 'it’s {0}', 'three', 'four', 'don’t']);
    assert.deepEqual(files.flatMap(unseenIn), []);
  });

  it('refuses messages that nobody would collect', () => {
    const calls = [
      'l10n.t(name)',
      "l10n.t(a ? 'b' : 'c', 1)",
      "l10n.t('a' + 'b')",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source
      'l10n.t(`a ${b}`)',
      "frame.t('a')",
      "t('a')",
      'words.map(l10n.t)',
      "const { t } = l10n; t('a')",
    ];
    for (const text of calls) {
      const [found, ...others] = unseenIn({ path: 'a.ts', text: `f();\n${text}` });
      assert.equal(found, `a.ts:2: ${text}`);
      assert.deepEqual(others, []);
    }
  });

  it('tells what a translation lost', () => {
    assert.deepEqual(faultsOf('{0} of {1}', '{1} von {0}'), []);
    assert.equal(faultsOf('{0} of {1}', '{0} von {0}').length, 1);
    assert.equal(faultsOf('$(check) Import', '$(x) Import').length, 1);
    assert.equal(faultsOf('[Go](command:a.b)', '[Los](command:a.c)').length, 1);
    assert.equal(faultsOf('has `kind`', 'hat `art`').length, 1);
    assert.equal(faultsOf('a', 'a ').length, 1);
    assert.equal(faultsOf('a', '').length, 1);
  });

  it('moves texts out of a manifest once, and keeps their keys', () => {
    const command = (id: string, title: string) => ({ command: `leadbook.${id}`, title, icon: '$(add)' });
    const manifest = {
      description: 'Notes',
      contributes: {
        commands: [command('a', 'Do A'), command('b', 'Do B')],
        configuration: {
          properties: { 'leadbook.x': { enum: ['p', 'q'], enumDescriptions: ['P.', 'Q.'], default: 'p' } },
        },
      },
    };
    const once = moved(manifest, {});
    assert.deepEqual(once.texts, {
      description: 'Notes',
      'command.a': 'Do A',
      'command.b': 'Do B',
      'setting.x.p': 'P.',
      'setting.x.q': 'Q.',
    });
    assert.deepEqual(textsOf(once.manifest).literals, []);
    assert.deepEqual(moved(once.manifest, once.texts), once);
    // Somebody merged a command whose words are still in the manifest.
    const merged = { ...manifest, description: '%description%' };
    assert.deepEqual(moved(merged, { description: 'Notes', gone: 'Gone' }), once);
  });

  it('say in the help of each view whose note counts before the row when a key is pressed', () => {
    const editor = { '': 'active editor', '.de': 'aktiven Editor', '.es': 'editor activo' };
    for (const [language, words] of Object.entries(editor))
      for (const view of ['people', 'agenda', 'opportunities']) {
        const help = nls(language)[`view.${view}.help`] ?? '';
        const at = help.indexOf(words);
        assert.ok(at > 0 && at < help.search(/row\.|row’s|Zeile\.|Zeile verantwortlich|fila\./), help);
        assert.doesNotMatch(
          help,
          /about the person of the row<|Person der Zeile festhalten|persona de la fila</,
        );
      }
  });
});
