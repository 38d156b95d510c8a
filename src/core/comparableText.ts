import { inOneLine } from './inOneLine';

/** A text in the form in which texts are compared: neither case, nor blanks, nor how accents are composed tell two apart. */
export function comparableText(text: string): string {
  return inOneLine(text.normalize('NFC')).toLowerCase();
}

/** A path in the form in which paths are compared: neither case nor how accents are composed tell two apart. */
export function comparablePath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** A name as texts are compared, where full width and ligatures do not tell two apart either. */
export function comparableName(name: string): string {
  return inOneLine(name.normalize('NFKC')).toLowerCase();
}
