type Leaving = { isUnsaved: () => boolean; save: () => Promise<void>; ask: () => boolean };

/** Whether the page may be left: what is unsaved is saved first, and asked about where it could not be. */
export async function mayLeave({ isUnsaved, save, ask }: Leaving): Promise<boolean> {
  if (isUnsaved()) await save();
  return !isUnsaved() || ask();
}
