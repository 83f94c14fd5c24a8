import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { LostSeats } from "./lost-seats";

test("a seat of somebody who is not told is told by the body alone, and once", () => {
  const at = { orgId: "o", unitId: "u", branchId: "b", body: "Chi đoàn 2", mayKeep: true };
  const told = {
    seatId: "s",
    name: "Lê An",
    post: "secretary" as const,
    lostOn: plainDate("2026-04-01"),
    reason: null,
  };
  const said = renderToStaticMarkup(
    <LostSeats
      seats={[
        { ...at, told },
        { ...at, told: null },
        { ...at, told: null },
      ]}
    />,
  );
  expect(said).toContain("Lê An không còn giữ chức vụ Bí thư Chi đoàn 2 từ ngày 01/04/2026.");
  expect(said.split("Ban Chấp hành Chi đoàn 2 cần kiện toàn.")).toHaveLength(2);
});
