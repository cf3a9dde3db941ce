import { useLayoutEffect, useRef, useState } from "react";

/** Whether keys pressed now go into a control: then nothing may take the focus away, or mean anything else. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

/**
 * A text area and its default: `start`, to which a reset returns. When React takes over a page that came
 * as HTML it leaves what stands in an input, but sets a text area to its default, which would undo what
 * was typed before the scripts came. So in that one rendering the default is what stands there.
 */
export function useTextArea(id: string, start: string) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [early, setEarly] = useState(() => typedEarly(id));
  useLayoutEffect(() => {
    if (early === null) return;
    // Before any effect compares what stands there with what it started from.
    if (area.current) area.current.defaultValue = start;
    setEarly(null);
  }, [early, start]);
  return { area, defaultValue: early ?? start };
}

/** What stands in the text area of a page that React has not yet taken over; null when it was not touched. */
function typedEarly(id: string): string | null {
  if (typeof document === "undefined") return null;
  const area = document.getElementById(id);
  return area instanceof HTMLTextAreaElement && area.value !== area.defaultValue ? area.value : null;
}
