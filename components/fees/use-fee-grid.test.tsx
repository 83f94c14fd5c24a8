import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import type { FeeBoard } from "@/lib/fees/types";
import { useFeeGrid } from "./use-fee-grid";

type Typing = { unsaved: unknown; putBack: (kept: unknown) => void };
const typing = vi.hoisted(() => ({ last: null as Typing | null }));

vi.mock("next/navigation", () => ({ unstable_rethrow: () => undefined, useRouter: () => ({}) }));
vi.mock("@/components/ui/use-kept-typing", () => ({
  useKeptTyping: (_: unknown, told: Typing) => {
    typing.last = told;
    return { isPutBack: false, giveUp: () => undefined };
  },
}));

const cell = {
  month: "2026-01",
  state: "owed",
  due: 2000,
  amount: 0,
  isHere: true,
  memberId: "m",
  version: null,
};
const row = { memberId: "m", fullName: "Lê Thị An", cells: [{ ...cell, savedOn: null, beside: [] }] };
const board = { unit: { id: "u" }, branch: null, year: 2026, rows: [row], months: [] } as unknown as FeeBoard;

const drawn: { rounds: number; receipt: unknown }[] = [];

/** What is done in it once, and what it drew each time. */
function Page({ act }: { act: (grid: ReturnType<typeof useFeeGrid>) => void }) {
  const grid = useFeeGrid(board, "a");
  drawn.push({ rounds: grid.rounds, receipt: grid.receipt });
  if (drawn.length === 1) act(grid);
  return null;
}

test("what was typed of a receipt is kept with the sums, and stands in its fields again", () => {
  const receipt = { collectedOn: "10/07/2026", docNumber: "05-DS" };
  const [own] = board.rows;
  renderToStaticMarkup(
    <Page
      act={(grid) => {
        if (own) grid.onType(own, { "2026-01": "2000" });
        grid.onReceipt(receipt);
      }}
    />,
  );
  const kept = typing.last?.unsaved;
  expect(kept).toMatchObject({ receipt });
  drawn.length = 0;
  renderToStaticMarkup(<Page act={() => typing.last?.putBack(kept)} />);
  // Fields that were drawn empty are drawn anew.
  expect(drawn.at(0)).toEqual({ rounds: 0, receipt: undefined });
  expect(drawn.at(-1)).toEqual({ rounds: 1, receipt });
});
