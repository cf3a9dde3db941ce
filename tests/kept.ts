/** Forgets what the application keeps for its process: its settings as they were read, connections, stores. */
export function forgetKept(): void {
  for (const name of Object.keys(globalThis)) if (name.startsWith("variorum")) Reflect.deleteProperty(globalThis, name);
}
