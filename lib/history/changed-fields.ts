/**
 * Names of the fields in which two parsed contents differ, in the order of the second. An absent
 * field and an undefined one are the same. Both must have come out of one schema, which fixes the
 * order of keys.
 */
export function changedFields(before: object, after: object): string[] {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...is.keys(), ...was.keys()])].filter(
    (key) => JSON.stringify(was.get(key)) !== JSON.stringify(is.get(key)),
  );
}
