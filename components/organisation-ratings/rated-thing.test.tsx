import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { UnitStanding } from "@/lib/organisation-ratings/unit-standing";
import { RatedTable } from "./rated-table";
import { RatedUnits } from "./rated-units";
import { UnitRatingLink } from "./unit-rating-link";

const recognition = "được công nhận “3 chủ động”";
const LINKED = `<a href="/assessment?unit=DV01&amp;year=2026">${recognition}</a>`;

test("the recognition beside a rating leads to the unit's year, on its sheet and in the overview", () => {
  const whole = {
    subject: "organisation",
    branchId: null,
    seatId: null,
    key: "o",
    detail: "Đơn vị",
  } as const;
  const row = { ...whole, name: "Đoàn xã", own: null, decided: null, comment: "", version: null };
  const yearHref = "/assessment?unit=DV01&year=2026";
  const rows = [
    { ...row, recognition, inputs: ["3/4 chỉ tiêu đạt"] },
    { ...row, key: "p", recognition: null, inputs: [] },
  ];
  const sheet = renderToStaticMarkup(<RatedTable rows={rows} yearHref={yearHref} />);
  expect(sheet.split(LINKED)).toHaveLength(2);
  expect(sheet).toContain("<small>3/4 chỉ tiêu đạt</small>");
  const unit = { id: "u", code: "DV01", name: "Đoàn xã" };
  const rated = { own: null, decided: null, leadership: null, cadres: 0, branches: null, recognition };
  const overview = renderToStaticMarkup(
    <RatedUnits
      units={[{ unit, state: "none", dueOn: null, branchesDueOn: null, ...rated }]}
      today={"2026-12-01" as never}
      hrefOf={() => "/organisation/ratings"}
      yearHrefOf={() => yearHref}
    />,
  );
  expect(overview).toContain(LINKED);
});

test("beside the recognition stands the rating, its level once it is approved; for whoever may not read it nothing", () => {
  const shown = (standing: UnitStanding | null) =>
    renderToStaticMarkup(<UnitRatingLink standing={standing} href="/organisation/ratings" />);
  const linked = (words: string) => ` · <a href="/organisation/ratings">Xếp loại đơn vị: ${words}</a>`;
  expect(shown({ state: "approved", decided: "good" })).toBe(linked("Hoàn thành tốt nhiệm vụ"));
  expect(shown({ state: "draft", decided: "good" })).toBe(linked("đang soạn"));
  expect(shown({ state: "none", decided: null })).toBe(linked("chưa xếp loại"));
  expect(shown(null)).toBe("");
});
