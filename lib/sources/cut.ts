/** As many characters as there is room for, the last one an ellipsis where some are left out. Pure. */
export function cut(words: string, most: number): string {
  const characters = Array.from(words);
  return characters.length <= most ? words : `${characters.slice(0, most - 1).join("")}…`;
}
