import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { SendBy } from "@/lib/fees/types";
import { plainDate } from "@/lib/platform/dates";
import { FeeGridFoot } from "./fee-grid-foot";

test("a last day stands below the months only where a month's share has one", () => {
  const said = (sendBy: SendBy | null) =>
    renderToStaticMarkup(
      <table>
        <FeeGridFoot months={[{ month: "2026-01", kept: 2, toSend: 1, sent: 0, sendBy }]} />
      </table>,
    );
  expect(said({ day: plainDate("2026-02-10"), isLate: true })).toContain("Quá hạn 10/02/2026");
  expect(said(null)).toContain("Phải trích nộp");
  expect(said(null)).not.toContain("Hạn nộp");
});
