/** True for a list, which `Array.isArray` does not tell of one that cannot be written to. */
export function isList<T>(value: T): value is Extract<T, readonly unknown[]> {
  return Array.isArray(value);
}
