import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { MemberStatus } from "@/lib/members/types";
import { plainDate } from "@/lib/platform/dates";
import { StatusChange } from "./status-change";

const shown = (status: MemberStatus) =>
  renderToStaticMarkup(
    <StatusChange
      member={{ id: "1", version: 1, fullName: "Lê An", status }}
      today={plainDate("2026-11-20")}
      place="unit=DV01"
    />,
  );

test("leaving asks whether the status was only wrong and names the procedures; coming back asks no more than why", () => {
  const leaving = shown("active");
  expect(leaving).toContain('name="statusCorrected"');
  expect(leaving).toContain('href="/members/cases?unit=DV01"');
  expect(leaving).toContain("Chuyển đi thì mở hồ sơ chuyển sinh hoạt.");
  const back = shown("moved");
  expect(back).not.toContain('name="statusCorrected"');
  for (const dialog of [leaving, back]) expect(dialog).toContain('name="statusReason"');
});
