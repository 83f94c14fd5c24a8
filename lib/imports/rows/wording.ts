/** Letters with marks, or marks of their own. */
const ACCENTED = /[\u00c0-\u1ef9]/;

/**
 * A pattern of Vietnamese words. In a text that is written without any accents it finds the same words without theirs; in one
 * that has some "nam" is not "năm".
 */
export class Wording extends RegExp {
  private readonly bare: RegExp;

  constructor(source: string) {
    super(source, "iu");
    this.bare = new RegExp(withoutAccents(source), "iu");
  }

  /** All that looks for a pattern asks this. */
  override exec(text: string): RegExpExecArray | null {
    return ACCENTED.test(text) ? super.exec(text) : this.bare.exec(text);
  }
}

/** The letters of its words alone are changed: \`fold\` would make another pattern of it. */
function withoutAccents(source: string): string {
  return source.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
}
