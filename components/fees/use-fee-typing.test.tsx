import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { FeeRow } from "@/lib/fees/types";
import { useFeeTyping } from "./use-fee-typing";

type Typing = ReturnType<typeof useFeeTyping>;

const cell = {
  month: "2026-01",
  state: "owed",
  due: 2000,
  amount: 0,
  isHere: true,
  memberId: "m",
  version: null,
};
const row = {
  memberId: "m",
  fullName: "Lê Thị An",
  cells: [{ ...cell, savedOn: null, beside: [] }],
} as unknown as FeeRow;

type PageProps = { drawn: Typing[]; act: (typing: Typing) => void };

/** Something is done in it as it is first drawn. */
function Page({ drawn, act }: PageProps) {
  const typing = useFeeTyping([row]);
  drawn.push(typing);
  if (drawn.length === 1) act(typing);
  return null;
}

/** What a page has drawn in turn. */
function drawnBy(act: (typing: Typing) => void): Typing[] {
  const drawn: Typing[] = [];
  renderToStaticMarkup(<Page drawn={drawn} act={act} />);
  return drawn;
}

test("what was typed of a receipt is kept with the sums, and stands in its fields again", () => {
  const receipt = { collectedOn: "10/07/2026", docNumber: "05-DS" };
  const typed = drawnBy(({ onType, onReceipt }) => {
    onType(row, { "2026-01": "2000" });
    onReceipt(receipt);
  });
  const kept = typed.at(-1)?.unsaved;
  expect(kept).toMatchObject({ typed: { m: { "2026-01": "2000" } }, receipt });
  const putBack = drawnBy((typing) => kept && typing.putBack(kept));
  // Fields that were drawn empty are drawn anew.
  expect(putBack.at(0)).toMatchObject({ rounds: 0, receipt: undefined });
  expect(putBack.at(-1)).toMatchObject({ rounds: 1, receipt, changed: [{ amount: "2000" }] });
});
