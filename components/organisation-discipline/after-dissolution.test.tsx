import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { OrganisationDisciplineDetail } from "@/lib/organisation-discipline/types";
import { plainDate } from "@/lib/platform/dates";
import type { CurrentPlace } from "@/lib/units/current";
import { AfterDissolution } from "./after-dissolution";

const CLOSED = plainDate("2026-11-10");
const branch = { id: "b1", code: "DV01.1", name: "Chi đoàn 1" };
const said = (more: Partial<OrganisationDisciplineDetail>, closedOn: typeof CLOSED | null) => {
  const found = {
    state: "lifted",
    decidedForm: "dissolution",
    answer: "lifted",
    answeredForm: null,
    branch,
    reopenedFrom: null,
    body: { ...branch, kind: "branch", closedOn },
    ...more,
  };
  const place = { query: {} } as unknown as CurrentPlace;
  return renderToStaticMarkup(
    <AfterDissolution found={found as unknown as OrganisationDisciplineDetail} place={place} />,
  );
};

test("an organisation that was reopened is told what does not come back by itself, a unit also its branches", () => {
  const html = said({ reopenedFrom: CLOSED }, null);
  for (const words of ["đóng từ 10/11/2026, nay mở lại", "chuyển sinh hoạt về", "lùi bước", "Trang đơn vị"])
    expect(html).toContain(words);
  expect(html).not.toContain("lập chi đoàn mới");
  expect(said({ reopenedFrom: CLOSED, branch: null }, null)).toContain("lập chi đoàn mới");
  const changed = { answer: "changed", answeredForm: "warning", state: "appeal_answered" } as const;
  expect(said({ ...changed, reopenedFrom: CLOSED }, null)).toContain("Tổ chức đã mở lại");
});

test("what stays closed is told so; where nothing was closed nothing is left to do", () => {
  expect(said({}, CLOSED)).toContain("nhưng tổ chức đóng từ 10/11/2026");
  expect(said({}, null)).toBe("");
  expect(said({ decidedForm: "warning" }, CLOSED)).toBe("");
  expect(said({ state: "announced", answer: null }, null)).toContain("còn việc phải làm");
});
