/** Ends a `switch` over a union: a member that was forgotten is a compile error here, and throws at run time. */
export function assertNever(value: never): never {
  // Not which value: it may be text of a record, and messages are logged.
  throw new Error(`an unexpected ${typeof value}`);
}
