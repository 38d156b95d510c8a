import type { Texts } from './compare.mts';

/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Parts of package.json that VS Code shows wherever they stand. */
const SHOWN =
  /^(displayName|title|shortTitle|label|category|contextualTitle|contents|altText|accessibilityHelpContent|(markdown)?(D|d)escription|(markdown)?(D|d)eprecationMessage)$/;
/** Lists of a text for each value of a setting. */
const VALUES = /^(markdownE|e)numDescriptions$/;
const KEY = /^%([\w.-]+)%$/;

/** The shown texts of a manifest that have no key yet, and the keys of the others. */
export function textsOf(manifest: Json): { literals: readonly string[]; keys: readonly string[] } {
  const literals: string[] = [];
  const keys: string[] = [];
  eachShown(manifest, (text) => {
    const key = KEY.exec(text)?.[1];
    if (key === undefined) literals.push(text);
    else keys.push(key);
    return text;
  });
  return { literals, keys };
}

/**
 * Moves the shown texts of a manifest out under keys that tell their place: `command.addPerson`, `setting.retro.ask.off`. Texts that have a
 * key already keep it; a new text in the place of an old one takes the old one's key; what is not used any more is gone.
 */
export function moved(manifest: Json, before: Texts): { manifest: Json; texts: Texts } {
  const texts: Record<string, string> = {};
  const keyed = eachShown(manifest, (text, path) => {
    const known = KEY.exec(text)?.[1];
    if (known !== undefined) {
      texts[known] = before[known] ?? '';
      return text;
    }
    let key = keyOf(path, text);
    for (let twin = 2; Object.hasOwn(texts, key) && texts[key] !== text; twin++)
      key = `${keyOf(path, text)}.${twin}`;
    texts[key] = text;
    return `%${key}%`;
  });
  return { manifest: keyed, texts };
}

/** A copy of a manifest with each of its shown texts replaced. */
function eachShown(manifest: Json, replace: (text: string, path: readonly string[]) => string): Json {
  const walk = (value: Json, path: readonly string[]): Json => {
    if (typeof value === 'string') return isShown(path) ? replace(value, path) : value;
    if (Array.isArray(value)) return value.map((item: Json, index) => walk(item, [...path, `${index}`]));
    if (typeof value !== 'object' || value === null) return value;
    const item = value as Readonly<Record<string, Json>>;
    const names = namesIn(item, path);
    const parts = Object.entries(item).map(([key, part]) => {
      const ofValues = Array.isArray(part) && VALUES.test(key) ? valuesIn(item) : undefined;
      if (!ofValues) return [key, walk(part, [...names, key])];
      const said = (part as readonly Json[]).map((text, index) =>
        walk(text, [...names, key, ofValues[index] ?? '']),
      );
      return [key, said];
    });
    return Object.fromEntries(parts);
  };
  return walk(manifest, []);
}

/** The path to an object, an item of a list by its own name rather than its number. */
function namesIn(item: Readonly<Record<string, Json>>, path: readonly string[]): readonly string[] {
  const own = item.id ?? item.command ?? item.view;
  if (!/^\d+$/.test(path.at(-1) ?? '') || typeof own !== 'string') return path;
  return [...path.slice(0, -1), own.replace(/^leadbook\./, '')];
}

/** The values of a setting, as names of the texts that tell them. */
function valuesIn(setting: Readonly<Record<string, Json>>): readonly string[] {
  return Array.isArray(setting.enum) ? setting.enum.map(String) : [];
}

function isShown(path: readonly string[]): boolean {
  const [part = '', above = ''] = [path.at(-1), path.at(-2)];
  if (path.length === 1) return part === 'displayName' || part === 'description';
  if (path[0] !== 'contributes' && path[0] !== 'capabilities') return false;
  if (path[1] === 'views') return /^(name|contextualTitle|accessibilityHelpContent)$/.test(part);
  return VALUES.test(above) || SHOWN.test(part);
}

/** A key that tells a text's place. */
function keyOf(path: readonly string[], text: string): string {
  const [, point = '', ...rest] = path;
  const part = rest.at(-1) ?? '';
  if (path.length === 1) return path[0] ?? '';
  if (path[0] === 'capabilities') return `${point}.${part}`;
  if (part === 'category' || part === 'contextualTitle') return part;
  switch (point) {
    case 'commands':
      return part === 'title' ? `command.${rest[0]}` : `command.${rest.join('.')}`;
    case 'views':
      return `view.${rest[1]}${part === 'name' ? '' : '.help'}`;
    case 'viewsContainers':
      return `container.${rest[1]}`;
    case 'viewsWelcome':
      return `welcome.${rest[0]}.${/\(command:[\w.]*?(\w+)[)?]/.exec(text)?.[1] ?? 'text'}`;
    case 'walkthroughs':
      return `walkthrough.${rest.filter((name) => name !== 'steps' && name !== 'media').join('.')}`;
    case 'configuration':
      return `setting.${rest
        .filter(
          (name) => !/^(properties|markdownDescription|description|(markdownE|e)numDescriptions)$/.test(name),
        )
        .join('.')
        .replace('leadbook.', '')}`;
    default:
      return [point, ...rest].join('.');
  }
}
