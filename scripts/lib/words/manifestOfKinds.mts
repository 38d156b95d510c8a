import type { RecordKind } from '../../../src/core/records/recordKind.ts';
import type { Json } from './manifest.mts';

/** What is told of a kind here. */
type Kind = Pick<RecordKind, 'home' | 'folder' | 'fileName' | 'nameExamples' | 'sibling'>;
type Parts = { readonly [key: string]: Json };

/** The setting in which VS Code is told what the tabs of files are labelled. */
const LABELS = 'workbench.editor.customLabels.patterns';

/**
 * A manifest with what it says of kinds of records: the schemas that other YAML extensions check their files by, and labels of tabs that tell
 * whose file it is.
 */
export function withKinds(manifest: Parts, kinds: { readonly [name: string]: Kind }): Parts {
  const contributes = manifest.contributes as Parts;
  const defaults = contributes.configurationDefaults as Parts;
  return {
    ...manifest,
    contributes: {
      ...contributes,
      yamlValidation: Object.entries(kinds).flatMap(([name, kind]) => schemasOf(name, kind, kinds)),
      configurationDefaults: { ...defaults, [LABELS]: labelsOf(kinds) },
    },
  };
}

function schemasOf(name: string, kind: Kind, kinds: { readonly [name: string]: Kind }): Json[] {
  const folder = `**/leadbook/${kind.home === 'person' ? 'people/*/' : ''}${kind.folder && `${kind.folder}/`}`;
  const own = onlyName(kind);
  const others = Object.values(kinds).flatMap((other) =>
    other.home === kind.home && other.folder === kind.folder ? (onlyName(other) ?? []) : [],
  );
  const not = [...(kind.sibling ? ['*.private'] : []), ...others].join('|');
  const shared = own ?? (not === '' ? '*' : `!(${not})`);
  const schema = (file: string, ending: string) => ({
    fileMatch: `${folder}${file}.yaml`,
    url: `./dist/schemas/${name}${ending}.json`,
  });
  return [schema(shared, ''), ...(kind.sibling ? [schema(`${own ?? '*'}.private`, '.private')] : [])];
}

/** The name that all files of a kind have; undefined where each has its own. */
function onlyName({ fileName, nameExamples: [name = ''] }: Kind): string | undefined {
  return fileName.source === `^${name}$` ? name : undefined;
}

/** Files of people are called alike: tabs tell whose each is. */
function labelsOf(kinds: { readonly [name: string]: Kind }): Parts {
  const label = (folder: string) => `\${${folder}} \${filename}.\${extname}`;
  const ofPeople = Object.values(kinds).filter(({ home }) => home === 'person');
  return Object.fromEntries(
    ofPeople.map((kind) =>
      kind.folder === ''
        ? [`**/people/*/${onlyName(kind) ?? '*'}.yaml`, label('dirname')]
        : [`**/people/*/${kind.folder}/*.yaml`, label('dirname(1)')],
    ),
  );
}
