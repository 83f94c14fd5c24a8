import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { MOST_OF_PLACE } from "@/lib/cases/types";
import { certificatePaper, decisionPaper } from "@/lib/graduations/papers";
import { renderDocx } from "@/lib/papers/docx";
import { committeeSigner } from "@/lib/papers/issuer";
import { renderPdf } from "@/lib/papers/pdf";
import { plainDate } from "@/lib/platform/dates";
import { introPaper } from "@/lib/transfers/intro-paper";
import { registerPaper } from "@/lib/transfers/register-paper";
import { registerSheet, softwareSheet } from "@/lib/transfers/sheets";
import type { TransferDetail } from "@/lib/transfers/types";
import { lines, openDocx } from "@/tests/helpers/opened-docx";
import { openPdf, textOf } from "@/tests/helpers/opened-pdf";

const upper = {
  name: "Đoàn Khối các cơ quan tỉnh",
  shortName: "Đoàn Khối",
  parentName: "Tỉnh đoàn Sông Lam",
  place: "Sông Lam",
  issuerCode: "ĐTN",
};
const ref = (id: string, name: string) => ({ id, code: id, name });
const transfer = (
  more: Partial<TransferDetail> = {},
): TransferDetail & { introducedOn: NonNullable<TransferDetail["introducedOn"]> } => ({
  id: "1",
  orgId: "o",
  procedure: "transfer",
  entry: "stepwise",
  state: "introduced",
  version: 3,
  personName: "Nguyễn Thị Hòa",
  memberId: "m",
  unit: ref("a", "Đoàn Sở Y tế"),
  branch: ref("c", "Chi đoàn 1"),
  otherUnit: ref("b", "Đoàn Sở Tài chính"),
  otherBranch: null,
  isTakenUp: false,
  inRoster: null,
  staysRefused: false,
  refusedFor: null,
  outcome: null,
  typedOn: null,
  wasTyped: false,
  isDecidedHere: false,
  fileCount: 0,
  charterVersion: "XIII",
  openedOn: plainDate("2026-03-01"),
  dueOn: plainDate("2026-04-09"),
  closedOn: null,
  steps: [],
  evidence: [],
  createdBy: "An",
  createdAt: new Date(0),
  direction: "within",
  kind: "permanent",
  until: null,
  introducedUntil: null,
  extendedUntil: [],
  reason: "Đổi nơi làm việc",
  outsideName: "",
  outsidePlace: "",
  introNumber: "12-GGT/ĐTN",
  comment: "Sinh hoạt đều. ".repeat(60),
  feePaidUntil: "2026-03",
  birthDate: "1999-05-04",
  gender: "female",
  memberCode: "79001",
  cardNumber: "0012",
  joinedOn: "2015-03-26",
  ...more,
  introducedOn: plainDate("2026-03-10"),
});

describe("the giấy giới thiệu", () => {
  const paper = introPaper({ upper, unitName: "Đoàn Sở Y tế", transfer: transfer() });
  const about = { title: "Giấy giới thiệu", creator: "Đoàn Sở Y tế" };

  test("stands on one A4 with stub and receipt, however much was said", async () => {
    const { pages } = await openPdf(await renderPdf(paper, about));
    expect(pages).toHaveLength(1);
    const said = textOf(pages);
    for (const words of ["CUỐNG LƯU", "GIẤY GIỚI THIỆU", "PHẦN HỒI BÁO", "12-GGT/ĐTN", "Nguyễn Thị Hòa"])
      expect(said).toContain(words);
  });

  const words = (most: number) => "Đoàn phường An Bình ".repeat(30).slice(0, most).trimEnd();
  const away = (most: number, more: Partial<TransferDetail> = {}) => {
    const place = { direction: "out" as const, otherUnit: null, outsideName: words(most) };
    const said = { personName: "Nguyễn Thị Thanh Thanh Thanh Thủy", reason: words(500), ...more };
    const facts = transfer({ ...place, outsidePlace: words(most), ...said });
    return introPaper({ upper, unitName: "Đoàn Sở Y tế", transfer: facts });
  };

  test.each([
    { kind: "permanent" as const, introducedUntil: null },
    { kind: "temporary" as const, introducedUntil: plainDate("2026-09-10") },
  ])("stays one page at the limit of the place's name and address, $kind", async (more) => {
    const { pages } = await openPdf(await renderPdf(away(MOST_OF_PLACE, more), about));
    expect(pages).toHaveLength(1);
    expect(textOf(pages)).toContain("Nhận xét: Sinh hoạt đều.");
  });

  test("names a longer place that was stored before whole", () => {
    const said = JSON.stringify(away(200));
    expect(said).toContain(`Kính gửi: ${words(200)}, ${words(200)}`);
    expect(said).not.toContain("Nhận xét");
  });

  test("is a draft as long as it bears no number", () => {
    expect(paper.draft).toBe(false);
    const unnumbered = introPaper({
      upper,
      unitName: "Đoàn Sở Y tế",
      transfer: transfer({ introNumber: "" }),
    });
    expect(unnumbered.draft).toBe(true);
  });

  test("calls a year a year, where no day is known", () => {
    const facts = transfer({ birthDate: "2001", joinedOn: "2016" });
    const said = JSON.stringify(introPaper({ upper, unitName: "Đoàn Sở Y tế", transfer: facts }));
    for (const words of ["Sinh năm: 2001", "Vào Đoàn năm: 2016"]) expect(said).toContain(words);
  });

  test("printed again after the acceptance it is the one that was issued, its receipt filled in", () => {
    const said = (more: Partial<TransferDetail>) =>
      JSON.stringify(introPaper({ upper, unitName: "Đoàn Sở Y tế", transfer: transfer(more) }));
    const otherBranch = ref("c", "Chi đoàn Văn phòng");
    const accepted = said({ otherBranch, state: "settled", outcome: "done" });
    for (const words of [
      "Kính gửi: Đoàn Sở Tài chính",
      "Chuyển đến: Đoàn Sở Tài chính",
      "Ban Chấp hành Đoàn Sở Tài chính đã",
    ])
      for (const printed of [accepted, said({})]) expect(printed).toContain(`"${words}`);
    expect(accepted).toContain('"về sinh hoạt tại Chi đoàn Văn phòng"');
    expect(accepted).not.toContain("Kính gửi: Chi đoàn");
    expect(said({})).toContain("về sinh hoạt tại chi đoàn …");
    expect(said({ direction: "inside", otherBranch, otherUnit: ref("a", "Đoàn Sở Y tế") })).toContain(
      "Kính gửi: Chi đoàn Văn phòng, Đoàn Sở Y tế",
    );
  });

  test("says the same in Word", async () => {
    const { read } = await openDocx(await renderDocx(paper, about));
    const said = lines(await read("word/document.xml")).join("\n");
    for (const words of ["CUỐNG LƯU", "GIẤY GIỚI THIỆU", "PHẦN HỒI BÁO", "đoàn phí đến hết tháng 3/2026"])
      expect(said).toContain(words);
  });
});

describe("the register", () => {
  const received = transfer({
    id: "2",
    unit: ref("b", "Đoàn Sở Tài chính"),
    otherUnit: ref("a", "Đoàn Sở Y tế"),
    personName: "=1+1",
  });
  const input = {
    upper,
    unit: "Đoàn Sở Y tế",
    branch: null,
    transfers: [
      { ...transfer(), leaves: true },
      { ...received, leaves: false },
    ],
    from: plainDate("2026-01-01"),
    to: plainDate("2026-12-31"),
    on: plainDate("2026-11-28"),
  };

  test("keeps introductions apart from receptions; a part without any says so", () => {
    const rowsOf = (paper: ReturnType<typeof registerPaper>) =>
      paper.body.flatMap((block) => (block.is === "table" ? [block.rows.map((row) => row[1])] : []));
    expect(rowsOf(registerPaper(input))).toEqual([["Nguyễn Thị Hòa\n04/05/1999"], ["=1+1\n04/05/1999"]]);
    expect(registerPaper(input).head).toMatchObject({ number: null, date: "2026-11-28" });
    expect(registerPaper({ ...input, transfers: [] }).body).toContainEqual({
      is: "paragraph",
      text: "Không phát sinh.",
    });
  });

  test("says the same in Word and as PDF", async () => {
    const about = { title: "Sổ giới thiệu và tiếp nhận", creator: "Đoàn Sở Y tế" };
    const { read } = await openDocx(await renderDocx(registerPaper(input), about));
    const { pages } = await openPdf(await renderPdf(registerPaper(input), about));
    // A cell breaks its words into lines.
    const joined = (text: string) => text.replace(/\s/g, "");
    const rows = [
      "1 Nguyễn Thị Hòa 04/05/1999 12-GGT/ĐTN 10/03/2026 Chi đoàn 1, Đoàn Sở Y tế Đoàn Sở Tài chính Đã giới thiệu",
      "1 =1+1 04/05/1999 12-GGT/ĐTN 10/03/2026 Chi đoàn 1, Đoàn Sở Tài chính Đoàn Sở Y tế Đã giới thiệu",
    ];
    for (const said of [lines(await read("word/document.xml")).join(""), textOf(pages)])
      for (const row of rows) expect(joined(said)).toContain(joined(row));
  });

  test("as sheets: texts stay texts; who came from another unit is to be received in the software", async () => {
    const open = async (bytes: Uint8Array) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(new Uint8Array(bytes).buffer);
      return workbook.worksheets[0];
    };
    const register = await open(await registerSheet(input));
    expect([register?.getCell("B5").value, register?.getCell("B6").value]).toEqual([
      "Nguyễn Thị Hòa",
      "=1+1",
    ]);
    const all = [transfer(), received, { ...received, wasTyped: true }];
    const toType = all.map((line) => ({ ...line, isTakenBack: false }));
    const software = await open(await softwareSheet({ ...input, unitId: "a", transfers: toType }));
    expect(software?.getRow(4).values).toContain("Mã định danh đoàn viên");
    expect([5, 6, 7].map((row) => software?.getCell(row, 13).value)).toEqual([
      "",
      "Tiếp nhận",
      "Đã nhập: sửa ngày hết hạn, nội dung",
    ]);
  });
});

test("a certificate is one page; the decision names its graduates on a list of its own", async () => {
  const graduate = {
    personName: "Trần Văn Hai",
    birthDate: "1995-03-02",
    branchName: "Chi đoàn 1",
    graduatedOn: plainDate("2026-03-26"),
    occasion: "26/3",
    certificate: "15-GCN/ĐTN",
  };
  const about = { upper, unitName: "Đoàn Sở Y tế" };
  const named = { title: "Giấy chứng nhận", creator: "Đoàn Sở Y tế" };
  const { pages } = await openPdf(await renderPdf(certificatePaper(graduate, about), named));
  expect(pages).toHaveLength(1);
  expect(textOf(pages)).toContain("Số: 15-GCN/ĐTN");
  expect(JSON.stringify(certificatePaper(graduate, about))).toContain("Sinh ngày 02/03/1995");
  expect(certificatePaper(graduate, about).draft).toBe(false);
  const unnumbered = certificatePaper({ ...graduate, certificate: "" }, about);
  expect(unnumbered.draft).toBe(true);
  expect(textOf((await openPdf(await renderPdf(unnumbered, named))).pages)).toContain("DỰ THẢO");
  const yearOnly = certificatePaper({ ...graduate, birthDate: "1995" }, about);
  expect(JSON.stringify(yearOnly)).toContain("Sinh năm 1995");
  const charter = "Điều lệ Đoàn TNCS Hồ Chí Minh khóa XIII";
  const decision = (hasBranches: boolean) =>
    decisionPaper(
      [graduate],
      { year: 2026, label: "năm 2026" },
      {
        unitName: about.unitName,
        hasBranches,
        charter,
        signer: committeeSigner(),
        issuer: hasBranches ? { ...upper, name: about.unitName, parentName: upper.name } : upper,
      },
    );
  expect(decision(true).head).toMatchObject({ upper: upper.name, issuer: "BCH Đoàn Sở Y tế" });
  expect(decision(false).head).toMatchObject({ upper: upper.parentName, issuer: `BCH ${upper.name}` });
  expect(JSON.stringify(decision(true).body)).toContain(`- Căn cứ ${charter};`);
  const { read } = await openDocx(await renderDocx(decision(true), named));
  const said = lines(await read("word/document.xml")).join("\n");
  expect(said).toContain("Trần Văn Hai");
  expect(said).toContain("DANH SÁCH");
});
