/** Ends a `switch` over a union: a member that was forgotten is a compile error here, and throws at run time. */
export function assertNever(value: never): never {
  throw new Error(`unexpected: ${String(value)}`);
}
