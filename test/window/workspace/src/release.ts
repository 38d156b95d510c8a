export function release(version: string): string {
  return `released ${version}`;
}
