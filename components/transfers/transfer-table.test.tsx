import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CaseState } from "@/components/cases/case-table";
import type { CaseLine } from "@/lib/cases/types";
import { plainDate } from "@/lib/platform/dates";
import type { TransferLine } from "@/lib/transfers/types";
import { TransferTable } from "./transfer-table";

const refused = { state: "refused", outcome: "refused", openedOn: "2026-10-01", closedOn: "2026-10-05" };
const stateOf = (more: Partial<CaseLine>) =>
  renderToStaticMarkup(<CaseState line={{ ...refused, ...more } as unknown as CaseLine} />);

test("a transfer is refused by somebody, with a reason; what is put to a vote does not pass", () => {
  const unit = { id: "u1", code: "DV01", name: "Đơn vị 1" };
  const line = {
    ...refused,
    id: "c1",
    procedure: "transfer",
    personName: "Lê Thị Hoa",
    direction: "within",
    unit,
    kind: "permanent",
    branch: null,
    otherUnit: unit,
    otherBranch: null,
    refusedFor: "Chưa có chi đoàn",
  } as unknown as TransferLine;
  const today = plainDate("2026-11-20");
  const html = renderToStaticMarkup(
    <TransferTable transfers={[line]} today={today} hrefOf={(id) => `/${id}`} />,
  );
  for (const words of ["Bị từ chối", "Từ chối ngày 05/10/2026", "Chưa có chi đoàn"])
    expect(html).toContain(words);
  expect(html).not.toContain("Không thông qua");
  expect(stateOf({ procedure: "admission" })).toContain("Không thông qua");
  expect(stateOf({ procedure: "transfer", outcome: "withdrawn", state: "withdrawn" })).toContain("Đã rút");
});

test("an open transfer says by when its next step is due, once late as every case", () => {
  const unit = { id: "u1", code: "DV01", name: "Đơn vị 1" };
  const line = {
    id: "c1",
    procedure: "transfer",
    personName: "Lê Thị Hoa",
    direction: "within",
    kind: "permanent",
    unit,
    branch: null,
    otherUnit: unit,
    otherBranch: null,
    state: "introduced",
    outcome: null,
    openedOn: "2026-10-01",
    closedOn: null,
    dueOn: plainDate("2026-10-31"),
  } as unknown as TransferLine;
  const on = (day: string) =>
    renderToStaticMarkup(
      <TransferTable transfers={[line]} today={plainDate(day)} hrefOf={(id) => `/${id}`} />,
    );
  expect(on("2026-10-31")).toContain("Hạn 31/10/2026");
  expect(on("2026-10-31")).not.toContain("Quá hạn");
  expect(on("2026-11-01")).toContain("Quá hạn 31/10/2026");
});
