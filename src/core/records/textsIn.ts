/** The texts of a list: an item that does not fit, such as a dash with nothing behind it, is `{}` whatever its type says. */
export function textsIn(list: readonly string[] | undefined): readonly string[] {
  return (list ?? []).filter((item: unknown) => typeof item === 'string');
}
