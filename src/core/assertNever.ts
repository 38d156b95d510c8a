/**
 * Ends a `switch` over a union: a forgotten member is a compile error here.
 * @throws Error if it is reached at run time; the message does not hold the value
 */
export function assertNever(value: never): never {
  // Not which value: it may be text of a record, and messages are logged.
  throw new Error(`an unexpected ${typeof value}`);
}
