const NAMED = 3;

/** Of many people the first few, and how many more there are. */
export function namedFew(names: readonly string[]): string {
  const more = names.length - NAMED;
  const few = names.slice(0, NAMED).join(", ");
  return more > 0 ? `${few} và ${more} người khác` : few;
}
