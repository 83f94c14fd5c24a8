/**
 * The text of a .csv whose quotes open a field only where another closes it: in `1,"Tí Văn An,2001` the quote must not
 * swallow the lines below. One that opens none gets a blank before it, behind which it is a letter like others.
 */
export function withLooseQuotes(text: string, delimiter: string): string {
  const edges = ["", delimiter, "\n", "\r"];
  const loose: number[] = [];
  let open: number | null = null;
  for (const { index: at, 0: quotes } of text.matchAll(/"+/g)) {
    // Within a field two are one, elsewhere two are a field's begin and end.
    if (quotes.length % 2 === 0) continue;
    if (open !== null && edges.includes(text.charAt(at + quotes.length))) {
      open = null;
      continue;
    }
    if (open !== null) loose.push(open);
    open = edges.includes(text.charAt(at - 1)) ? at : null;
  }
  if (open !== null) loose.push(open);
  const starts = [0, ...loose];
  return starts.map((start, index) => text.slice(start, starts[index + 1])).join(" ");
}
