/**
 * Calls `stop` on Ctrl-C or SIGTERM, once. npm hands on a signal that the terminal has sent to everybody, so the
 * second of a pair means nothing; a later one does not wait.
 */
export function whenToldToStop(stop: () => void): void {
  let since: number | null = null;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (since !== null) return void (performance.now() - since > 1_000 && process.exit(1));
      since = performance.now();
      stop();
    });
  }
}
