import { describe, expect, test } from "vitest";
import type { Block, Paper } from "@/lib/papers/model";
import { plainDate } from "@/lib/platform/dates";
import type { SummaryInput, UnitResult } from "./summary-input";
import { summaryPaper } from "./summary-paper";

const unit = (code: string, result: UnitResult["result"]): UnitResult => ({
  code,
  name: `Đoàn ${code}`,
  result,
});

const input: SummaryInput = {
  year: 2021,
  organisation: {
    name: "Đoàn Khối các cơ quan tỉnh",
    shortName: "Đoàn Khối",
    parent: "Tỉnh đoàn Sông Lam",
    place: "Sông Lam",
  },
  number: { value: null, kind: "BC", issuerCode: "ĐTN" },
  date: null,
  draftYear: 2021,
  draft: true,
  direction: ["Chỉ đạo từ đầu năm."],
  groups: [{ title: "Nhóm một", paragraphs: ["Kết quả nhóm một."] }],
  review: { strengths: ["Có chuyển biến."], limits: [], causes: [] },
  recognition: [],
  units: [unit("DV01", "RECOGNISED"), unit("DV02", "RECOGNISED")],
  decision: { number: "58-QĐ/ĐTN", date: plainDate("2021-12-20") },
  outlook: ["Giữ nền nếp."],
  photos: [],
  signer: { onBehalf: "TM. BAN THƯỜNG VỤ", title: "BÍ THƯ", name: "Lê Minh Đức" },
  recipients: ["Lưu: VP"],
};

const text = (blocks: Block[]) => blocks.flatMap((block) => ("text" in block ? [block.text] : []));
const headings = (paper: Paper) =>
  paper.body.flatMap((block) => (block.is === "heading" && block.level === 1 ? [block.text] : []));

describe("the parts", () => {
  test("are the five of a report when all have facts", () => {
    expect(headings(summaryPaper(input)).map((title) => title.split(".")[0])).toEqual([
      "I",
      "II",
      "III",
      "IV",
      "V",
    ]);
  });

  test("close up where one has no facts", () => {
    const without = { ...input, review: { strengths: [], limits: [], causes: [] } };
    expect(headings(summaryPaper(without))).toEqual([
      "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI",
      "II. KẾT QUẢ THỰC HIỆN BA NHÓM NỘI DUNG",
      "III. KẾT QUẢ CÔNG NHẬN",
      "IV. PHƯƠNG HƯỚNG, KIẾN NGHỊ",
    ]);
  });

  test("end as the Union ends a paper", () => {
    expect(text(summaryPaper(input).body).at(-1)).toMatch(/năm 2021 của Đoàn Khối các cơ quan tỉnh\.\/\.$/);
  });
});

describe("the result", () => {
  const said = (units: UnitResult[], decision: SummaryInput["decision"] = input.decision) =>
    text(summaryPaper({ ...input, units, decision }).body).join("\n");

  test("says N/M with the decision", () => {
    expect(said(input.units)).toContain(
      "2/2 tổ chức Đoàn cơ sở được Ban Thường vụ Đoàn Khối công nhận là Đoàn cơ sở “3 chủ động” (Quyết định số 58-QĐ/ĐTN ngày 20/12/2021)",
    );
  });

  test("names every decision that it stands on, and what a later one changed", () => {
    const decision = {
      recognising: [
        { number: "58-QĐ/ĐTN", date: plainDate("2021-12-20") },
        { number: "61-QĐ/ĐTN", date: plainDate("2021-12-28") },
      ],
      amending: [
        {
          kind: "revocation" as const,
          number: "3-QĐ/ĐTN",
          date: plainDate("2022-01-05"),
          target: "58-QĐ/ĐTN",
          units: 1,
        },
      ],
    };
    const all = said(input.units, decision);
    expect(all).toContain(
      "(Quyết định số 58-QĐ/ĐTN ngày 20/12/2021 và Quyết định số 61-QĐ/ĐTN ngày 28/12/2021).",
    );
    expect(all).toContain(
      "ngày 05/01/2022 thu hồi việc công nhận 1 đơn vị đã ghi tại Quyết định số 58-QĐ/ĐTN.",
    );
  });

  test("counts those apart in neither figure and names who is missing", () => {
    const all = said([unit("A", "RECOGNISED"), unit("B", "NOT_RECOGNISED"), unit("C", "NOT_PARTICIPATING")]);
    expect(all).toContain("1/2 tổ chức");
    expect(all).toContain("Đơn vị chưa được công nhận: Đoàn B.");
    expect(all).toContain("không tham gia đánh giá trong năm: Đoàn C.");
  });

  test("names a unit on which no decision was taken with how far it came; it counts for M", () => {
    const silent = { ...unit("B", null), step: "NOT_REGISTERED" as const };
    const all = said([unit("A", "RECOGNISED"), silent]);
    expect(all).toContain("1/2 tổ chức");
    expect(all).toContain("Đơn vị chưa được công nhận: Đoàn B (chưa đăng ký).");
    const none = said([unit("A", "NOT_RECOGNISED"), silent]);
    expect(none).toContain("(0/2)");
    expect(none).toContain("Đơn vị chưa được công nhận: Đoàn A; Đoàn B (chưa đăng ký).");
  });

  test("reads for none, and for a year not yet decided", () => {
    expect(said([unit("A", "NOT_RECOGNISED")])).toContain(
      "chưa có đơn vị nào được Ban Thường vụ Đoàn Khối công nhận",
    );
    expect(said([unit("A", null)], null)).toContain("chưa ra quyết định công nhận");
  });
});

describe("the annexes", () => {
  test("list every unit with its result", () => {
    const [annex] = summaryPaper(input).annexes;
    const table = annex?.body[0];
    expect(annex?.title).toBe("PHỤ LỤC");
    expect(table?.is === "table" && table.rows).toEqual([
      ["1", "DV01", "Đoàn DV01", "Được công nhận"],
      ["2", "DV02", "Đoàn DV02", "Được công nhận"],
    ]);
  });

  test("say of one without a result how far it came, and of a year before its decision nothing", () => {
    const units = [{ ...unit("A", null), step: "ASSESSING" as const }, unit("B", null)];
    const [annex] = summaryPaper({ ...input, units }).annexes;
    const table = annex?.body[0];
    expect(table?.is === "table" && table.rows.map((row) => row.at(-1))).toEqual([
      "Chưa được công nhận (đang tự đánh giá)",
      "Chưa quyết định",
    ]);
  });

  test("are numbered when pictures follow", () => {
    const photos = [
      { bytes: new Uint8Array(), type: "jpg" as const, width: 3, height: 2, caption: "Ra quân" },
    ];
    expect(summaryPaper({ ...input, photos }).annexes.map((annex) => annex.title)).toEqual([
      "PHỤ LỤC I",
      "PHỤ LỤC II",
    ]);
  });
});
