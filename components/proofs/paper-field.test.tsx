import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { RecordOne } from "@/components/admissions/record-form";
import { MeetingForm } from "@/components/branch-meetings/meeting-form";
import { ActForm } from "@/components/committees/act-form";
import { drawn } from "@/components/ui/drawn";
import { FormScope } from "@/components/ui/form-scope";
import { plainDate } from "@/lib/platform/dates";
import { PaperField } from "./paper-field";
import { RestrictedPaperField } from "./restricted-paper-field";

const place = { unit: "DV01", org: "khoi", branch: null };
const day = plainDate("2026-05-02");
const list = { backHref: "/x", query: "" };
const act = { body: { unit: "u1", branch: null }, part: place, posts: [], committee: [], mayDecide: false };
const meeting = { day, ...list };

const TAKES: Record<string, [ReactNode, boolean]> = {
  admission: [
    <RecordOne key="a" unitId="u1" branches={[]} ownBranch={null} members={[]} part={place} backHref="/x" />,
    true,
  ],
  "meeting that was held": [<MeetingForm key="m" entry="record" papers={place} {...meeting} />, true],
  "meeting to come": [<MeetingForm key="p" entry="plan" {...meeting} />, false],
  congress: [<ActForm key="c" kind="congress" mayBring {...act} {...list} />, true],
  "congress by who keeps no files there": [<ActForm key="n" kind="congress" {...act} {...list} />, false],
};

test.each(Object.entries(TAKES))(
  "the form of a %s takes papers where they can be kept",
  (_, [form, takes]) => {
    expect(drawn(form).includes("Thêm ảnh, tệp hoặc chọn có sẵn")).toBe(takes);
  },
);

test("what a paper can't be is said at its field", () => {
  const scope = {
    prefix: "f",
    errorOf: (name: string) => (name === "evidence" ? "Tệp này của chi đoàn khác." : undefined),
  };
  const html = drawn(
    <FormScope value={scope}>
      <PaperField place={place} dayField="day" />
    </FormScope>,
  );
  expect(html).toMatch(/id="fevidence".*Tệp này của chi đoàn khác\./s);
});

const WORDS: Record<string, [ReactNode, string]> = {
  "each line": [<PaperField key="l" place={place} of="lines" />, "của từng dòng khi ghi bảng.<"],
  "each act": [<PaperField key="a" place={place} of="acts" />, "từng lần kiện toàn"],
  "the year's sheet": [<PaperField key="s" place={place} of="sheet" />, "vào mục Giấy tờ của trang này"],
  "each line that few read": [
    <RestrictedPaperField key="r" place={place} of="lines" mayBring />,
    "dán riêng từng chi đoàn",
  ],
  "each line that few read, later": [
    <RestrictedPaperField key="rl" place={place} of="lines" mayBring={false} />,
    "ở trang của từng hồ sơ",
  ],
  "the sheet that few read, later": [
    <RestrictedPaperField key="rs" place={place} of="sheet" mayBring={false} />,
    "ở mục Giấy tờ của trang này",
  ],
  "what was taken at once, later": [
    <RestrictedPaperField key="rr" place={place} of="receipt" mayBring={false} />,
    "ở trang chứng từ thu",
  ],
};

test.each(Object.entries(WORDS))("it is said where papers of %s go", (_, [field, words]) => {
  expect(drawn(field)).toContain(words);
});
