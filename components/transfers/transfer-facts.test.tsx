import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import type { TransferDetail } from "@/lib/transfers/types";
import { RefusedNext } from "./refused-next";
import { TransferFacts } from "./transfer-facts";

const unit = { id: "u1", code: "DV01", name: "Đơn vị 1" };
const factsOf = (more: object) => {
  const found = {
    direction: "out",
    unit,
    outsideName: "Đoàn xã Hòa",
    outsidePlace: "",
    birthDate: "2000-02-01",
    kind: "permanent",
    until: null,
    feePaidUntil: "2026-09",
    closedOn: null,
    charterVersion: "XIII",
    ...more,
  } as unknown as TransferDetail;
  return renderToStaticMarkup(
    <TransferFacts transfer={found} feeLine="Sổ thu: còn nợ." today={plainDate("2026-11-20")} />,
  );
};

test("a transfer says by which charter and guide it goes, and where none is known of that charter", () => {
  const guide = "Hướng dẫn số 16-HD/TWĐTN-BTC năm 2018, khoản 3";
  const later = `trình tự như ${guide}, chưa có văn bản mới hơn`;
  const said: [string, string][] = [
    ["X", "Hướng dẫn 22-HD/TWĐTN ngày 28/6/2013"],
    ["XI", guide],
    ["XII", later],
    ["XIII", later],
  ];
  for (const [charterVersion, by] of said)
    expect(factsOf({ charterVersion })).toContain(`<dd>Điều lệ khóa ${charterVersion}, ${by}</dd>`);
});

test("of the fee stands one word: what was paid at parting, before that and during a stay what the fees say", () => {
  expect(factsOf({ feePaidUntil: null })).toContain("Sổ thu: còn nợ.");
  expect(factsOf({})).toContain("<dd>Đã thu đến tháng 9/2026, còn 2 tháng chưa thu</dd>");
  // By the day of the introduction, also in the months after it.
  const introduced = { feePaidUntil: "2026-10", introducedOn: plainDate("2026-10-28") };
  expect(factsOf(introduced)).toContain("<dd>Đã thu đến tháng 10/2026</dd>");
  expect(factsOf({ kind: "temporary", state: "hosted" })).toContain("<dd>Sổ thu: còn nợ.</dd>");
  expect(factsOf({ kind: "temporary", state: "returned" })).toContain(
    "<dd>Đã thu đến tháng 9/2026 khi đi</dd>",
  );
});

test("where a transfer was refused, whoever keeps the member's cases is told how it goes on", () => {
  const shown = (more: Partial<TransferDetail>, newHref: string | null) =>
    renderToStaticMarkup(
      <RefusedNext
        transfer={{
          state: "refused",
          direction: "within",
          refusedFor: "Chưa có chi đoàn phù hợp",
          staysRefused: true,
          ...more,
        }}
        newHref={newHref}
      />,
    );
  const said = shown({}, "/members/transfers/new?member=m");
  for (const words of [
    "Lý do: Chưa có chi đoàn phù hợp.",
    "Giới thiệu lại",
    'href="/members/transfers/new?member=m"',
  ])
    expect(said).toContain(words);
  expect(shown({}, null)).toBe("");
  expect(shown({ state: "settled" }, "/x")).toBe("");
  expect(shown({ direction: "in" }, "/x")).toBe("");
  expect(shown({ staysRefused: false }, "/x")).toBe("");
});
