import { expect, test } from "vitest";
import type { Issuer } from "@/lib/papers/issuer";
import { renderPdf } from "@/lib/papers/pdf";
import { plainDate } from "@/lib/platform/dates";
import { openPdf } from "@/tests/helpers/opened-pdf";
import type { AdmissionLine } from "../types";
import { cardRow, partsOf, registerPaper } from "./register";

type Told = {
  entry?: string;
  admittedOn: string;
  cardNumber: string | null;
  introduction?: object;
  branch?: string;
  steps?: object[];
};

const lineOf = (personName: string, { entry = "stepwise", steps = [], branch, ...facts }: Told) =>
  ({
    personName,
    entry,
    steps,
    unit: { name: "Đoàn Sở" },
    branch: branch ? { name: branch } : null,
    facts: { birthDate: "2003-05-01", introduction: null, memberCode: null, roster: null, ...facts },
  }) as unknown as AdmissionLine;
const told = (number: number, act: string, note: string, takesBack: number | null = null) => ({
  number,
  act,
  note,
  takesBack,
  docNumber: "09-QĐ/ĐTN",
  day: "2026-05-19",
});
const card = (number: number, day: string) => ({ number, act: "card", docNumber: "1", day, takesBack: null });
const back = { number: 2, act: "take_back", docNumber: "", day: "2026-03-02", takesBack: 1 };

const recorded = { entry: "recorded", admittedOn: "2026-05-19" };

test("admissions and cards are of the period each by the own day; a card taken back is given on the later one", () => {
  const lines = [
    lineOf("Trước", { admittedOn: "2025-12-26", cardNumber: "1", steps: [card(1, "2026-01-10")] }),
    lineOf("Sau", { admittedOn: "2026-03-26", cardNumber: "2", steps: [card(1, "2026-07-01")] }),
    lineOf("Lại", {
      admittedOn: "2026-02-01",
      cardNumber: "3",
      steps: [card(1, "2026-03-01"), back, card(3, "2026-07-02")],
    }),
    lineOf("Ghi", { ...recorded, cardNumber: "4", steps: [told(1, "recorded", "Số thẻ 4")] }),
    lineOf("Ghi không thẻ", { ...recorded, cardNumber: null, steps: [told(1, "recorded", "")] }),
  ];
  const { admitted, carded } = partsOf({ lines, from: plainDate("2026-01-01"), to: plainDate("2026-06-30") });
  expect(admitted.map(({ personName }) => personName)).toEqual(["Sau", "Lại", "Ghi", "Ghi không thẻ"]);
  expect(carded.map(cardRow).map(({ name, number, givenOn }) => [name, number, givenOn])).toEqual([
    ["Trước", "1", "10/01/2026"],
    ["Ghi", "4", "19/05/2026"],
  ]);
});

test("who was only recorded was given a card where the record that stands told one, whatever the roster says now", () => {
  const gaveWay = [told(2, "take_back", "Sửa kết quả đã ghi.", 1)];
  const lines = [
    lineOf("Có thẻ từ trước", { ...recorded, cardNumber: "5", steps: [told(1, "recorded", "")] }),
    lineOf("Sửa có thẻ", {
      ...recorded,
      cardNumber: "6",
      steps: [told(1, "recorded", ""), ...gaveWay, told(3, "corrected", "Số thẻ 6")],
    }),
    lineOf("Sửa bỏ thẻ", {
      ...recorded,
      cardNumber: "7",
      steps: [told(1, "recorded", "Số thẻ 7"), ...gaveWay, told(3, "corrected", "")],
    }),
  ];
  const { carded } = partsOf({ lines, from: plainDate("2026-01-01"), to: plainDate("2026-06-30") });
  expect(carded.map(({ personName }) => personName)).toEqual(["Sửa có thẻ"]);
});

const paperOf = (lines: AdmissionLine[]) =>
  registerPaper({
    organisation: { name: "Đoàn Khối các cơ quan tỉnh", place: "Sông Lam" } as Issuer,
    unit: "Đoàn Sở",
    branch: null,
    from: plainDate("2026-01-01"),
    to: plainDate("2026-12-31"),
    on: plainDate("2026-12-31"),
    lines,
  });

test("the paper's columns have room for what they say; a cell begins with a capital", async () => {
  const line = lineOf("Dương Phương Linh", {
    admittedOn: "2026-05-19",
    cardNumber: "01202603",
    introduction: { name: "Quách Kim Trang", kind: "party_member", togetherSince: "2025-09-01" },
    branch: "Chi đoàn Văn phòng – Kế hoạch",
    steps: [told(1, "request", ""), told(2, "approve", ""), card(3, "2026-06-15")],
  });
  const paper = paperOf([line]);
  const { pages } = await openPdf(await renderPdf(paper, { title: "Sổ", creator: "Đoàn Sở" }));
  const said = pages.flatMap(({ runs }) => runs.map(({ text }) => text.replaceAll("\u00a0", " ").trim()));
  const whole = ["Đảng viên", "QĐ 09-QĐ/ĐTN,", "định danh", "Chi đoàn Văn phòng – Kế hoạch"];
  expect(said).toEqual(expect.arrayContaining(whole));
});

test("the number of a told result stands as it was told, be it a resolution's; that of an approval is a decision's", () => {
  const resolved = { ...told(1, "recorded", ""), docNumber: "100-NQ/ĐTN" };
  const approved = { admittedOn: "2026-06-19", cardNumber: null, steps: [told(1, "approve", "")] };
  const { body } = paperOf([
    lineOf("Ghi", { ...recorded, cardNumber: null, steps: [resolved] }),
    lineOf("Từng bước", approved),
  ]);
  const tables = JSON.stringify(body);
  expect(tables).toContain('"100-NQ/ĐTN, 19/05/2026"');
  expect(tables).toContain('"QĐ 09-QĐ/ĐTN, 19/05/2026"');
});

test("a part of the paper without anybody says so", () => {
  const { body } = paperOf([lineOf("Sau", { admittedOn: "2026-03-26", cardNumber: null })]);
  expect(body.map((block) => ("text" in block ? block.text : block.is)).slice(0, 4)).toEqual([
    "I. KẾT NẠP",
    "table",
    "II. TRAO THẺ ĐOÀN VIÊN",
    "Không phát sinh.",
  ]);
});
