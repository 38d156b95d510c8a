import { CancellationError, type LogOutputChannel } from 'vscode';
import { withoutText } from './errors';
import { faultOf } from './fault';

/**
 * A provider whose methods reject only with messages that hold no text of a record: VS Code logs them. What nobody expected is
 * told to the log by its place.
 */
export function safely<T extends object>(provider: T, log: LogOutputChannel): T {
  const told = (error: unknown): unknown => {
    if (error instanceof CancellationError) return error;
    const safe = withoutText(error);
    if (safe.origin !== undefined) log.error(faultOf(safe.origin));
    return safe;
  };
  return new Proxy(provider, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      // Called on the provider itself, as only that has its private fields.
      return (...args: unknown[]): unknown => {
        try {
          const result: unknown = Reflect.apply(value, target, args);
          if (!(result instanceof Promise)) return result;
          return result.catch((error: unknown) => {
            throw told(error);
          });
        } catch (error) {
          throw told(error);
        }
      };
    },
  });
}
