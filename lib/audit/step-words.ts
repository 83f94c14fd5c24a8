/** A state's code, which the log of some earlier steps holds instead of words. */
const CODE = /^[a-z_]+$/;

/** A step of a procedure as it was logged; null where that says nothing to people. */
export function stepWords(step: string): string | null {
  return CODE.test(step) ? null : step;
}
