import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CaseState } from "@/components/cases/case-table";
import type { CaseLine } from "@/lib/cases/types";
import type { RunningResidence } from "@/lib/residences/types";
import { RunningTable } from "./running-table";

test("who takes part where he or she lives stands with the introduction and the last remark that holds", () => {
  const step = (number: number, act: string, day: string, takesBack: number | null = null) => ({
    number,
    act,
    day,
    takesBack,
  });
  const line = {
    id: "c1",
    personName: "Lê Thị Hoa",
    branch: null,
    unit: { name: "Đơn vị 1" },
    hostName: "Đoàn phường An Bình",
    steps: [
      step(1, "introduce", "2026-02-26"),
      step(2, "remark_inactive", "2026-10-30"),
      step(3, "remark_active", "2026-11-02"),
      step(4, "take_back", "2026-11-03", 3),
    ],
  } as unknown as RunningResidence;
  const html = renderToStaticMarkup(<RunningTable running={[line]} hrefOf={(id) => `/${id}`} />);
  for (const words of ["Đoàn phường An Bình", "26/02/2026", "chưa tích cực, ngày 30/10/2026"])
    expect(html).toContain(words);
  expect(html).not.toContain("02/11/2026");
});

test("whom the unit does not introduce was not voted down", () => {
  const line = { procedure: "residence_attachment", state: "refused", outcome: "refused" };
  const html = renderToStaticMarkup(<CaseState line={line as unknown as CaseLine} />);
  expect(html).toContain("Đơn vị không giới thiệu");
});

test("who was approved and is not admitted after all did not withdraw an application", () => {
  const line = { procedure: "admission", state: "not_inducted", outcome: "withdrawn" };
  const html = renderToStaticMarkup(<CaseState line={line as unknown as CaseLine} />);
  expect(html).toContain("Đã chuẩn y, không kết nạp");
});
