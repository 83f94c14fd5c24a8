type Place = { unit: string; branch: string | null };

/** Without its ending; it says of whom the list is, lest a branch's be taken for the unit's once both are saved. */
export function listFileName(list: string, { unit, branch }: Place, ...more: string[]): string {
  return [list, branch ?? unit, ...more].join(" ");
}
