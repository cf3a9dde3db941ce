/** Where this browser keeps that single keys are turned off (WCAG 2.1.4). */
const OFF = "variorum-keys-off";
const CHANGED = "variorum-keys-changed";

export function areKeysOff(): boolean {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}

export function turnKeys(off: boolean): void {
  try {
    if (off) localStorage.setItem(OFF, "yes");
    else localStorage.removeItem(OFF);
  } catch {
    // Storage is forbidden: the keys stay as they are.
  }
  window.dispatchEvent(new Event(CHANGED));
}

export function onKeysTurned(listener: () => void): () => void {
  const events = [CHANGED, "storage"];
  for (const name of events) window.addEventListener(name, listener);
  return () => {
    for (const name of events) window.removeEventListener(name, listener);
  };
}
