// Stands in for the native watchdog of the VS Code server: a child does not outlive its parent.

/** Ends this process soon after the process `pid` is gone. */
export function start(pid: number): void {
  const look = () => {
    try {
      process.kill(pid, 0);
    } catch {
      process.exit(87); // the code that the native one ends with
    }
  };
  setInterval(look, 2000).unref();
}

/** Ends this process at once. */
export function exit(code = 0): void {
  process.exit(code);
}
