import { describe, expect, test } from "vitest";
import { renderDocx } from "@/lib/papers/docx";
import { plainDate } from "@/lib/platform/dates";
import { lines, openDocx } from "@/tests/helpers/opened-docx";
import { registrationPaper } from "./paper";
import { GENERAL, type RegistrationSheet } from "./types";

const plan = { solution: "Mỗi tháng một <buổi>", due: "quý II", person: "Lê Thu Hà", isHard: true };
const item = (
  code: string,
  more: Partial<RegistrationSheet["items"][number]> = {},
): RegistrationSheet["items"][number] => ({
  criteriaItemId: code,
  code,
  title: `Nội dung ${code}`,
  statement: "",
  groupNumber: 1,
  plan: null,
  carried: null,
  ...more,
});
const sheet: RegistrationSheet = {
  id: "a",
  orgId: "o",
  unit: { id: "u", code: "DV01", name: "Đoàn Sở Y tế" },
  organisation: { name: "Đoàn Khối các cơ quan tỉnh", place: "Sông Lam", issuerCode: "ĐTN" },
  year: 2026,
  cycleState: "open",
  state: "NOT_REGISTERED",
  version: 1,
  due: plainDate("2025-11-10"),
  groups: [],
  items: [
    item("1.1"),
    item("1.3", { plan: { ...plan, version: 1, updatedBy: "" } }),
    item("2.4", { carried: { year: 2025, reason: "Thiếu công trình" } }),
  ],
  registered: null,
};

const unsigned = { number: null, date: null };

describe("the registration paper", () => {
  test("says what is registered, what was not met last year and what is hard, with the plan in its annex", () => {
    const paper = registrationPaper(sheet, unsigned, 2025);
    expect(paper.draft).toBe(true);
    expect(paper.title.kind).toBe("BẢN ĐĂNG KÝ");
    expect(paper.head).toMatchObject({ issuer: "BCH Đoàn Sở Y tế", date: null, year: 2025 });
    const text = paper.body.map((block) => (block.is === "paragraph" ? block.text : "")).join("\n");
    expect(text).toContain("với 3 nội dung");
    expect(text).toContain("Nội dung chưa đạt của năm trước được tập trung khắc phục: 2.4.");
    expect(text).toContain("Nội dung khó, cần tập trung chỉ đạo: 1.3.");
    expect(paper.annexes[0]?.body[0]).toMatchObject({
      rows: [
        ["1.3", "Nội dung 1.3 (nội dung khó)", "Mỗi tháng một <buổi>", "quý II", "Lê Thu Hà"],
        ["2.4", "Nội dung 2.4 (năm 2025 chưa đạt: Thiếu công trình)", "", "", ""],
      ],
    });
  });

  test("names at its head that the unit was not recognised, and the measure first in its annex", () => {
    const general = item(GENERAL, {
      title: "Biện pháp chung của đơn vị",
      criteriaItemId: null,
      groupNumber: 0,
      plan: { ...plan, isHard: false, version: 1, updatedBy: "" },
      carried: { year: 2025, reason: "Minh chứng không đúng thực tế." },
    });
    const paper = registrationPaper({ ...sheet, items: [general, ...sheet.items] }, unsigned, 2025);
    const text = paper.body.map((block) => (block.is === "paragraph" ? block.text : "")).join("\n");
    expect(text).toContain("với 3 nội dung");
    expect(text).toContain("Năm 2025 đơn vị chưa được công nhận: Minh chứng không đúng thực tế. Biện pháp");
    expect(text).toContain("được tập trung khắc phục: 2.4.");
    const [annex] = paper.annexes;
    const table = annex?.body[0];
    expect(table?.is === "table" && table.rows[0]?.slice(0, 2)).toEqual([
      "",
      "Biện pháp chung của đơn vị (năm 2025 chưa được công nhận: Minh chứng không đúng thực tế.)",
    ]);
  });

  test("is what was registered once it is, and says that it came late", () => {
    const registered = {
      on: plainDate("2025-11-12"),
      due: plainDate("2025-11-10"),
      isLate: true,
      by: "Nguyễn Hữu An",
      as: "PHÓ BÍ THƯ",
      plans: [],
    };
    const signed = { number: "07", date: plainDate("2025-11-13") };
    const paper = registrationPaper({ ...sheet, registered }, signed, 2026);
    expect(paper).toMatchObject({
      draft: false,
      head: { number: { value: "07", kind: "BĐK" }, date: "2025-11-13" },
    });
    expect(paper.annexes).toEqual([]);
    expect(paper.foot.signer).toMatchObject({ title: "PHÓ BÍ THƯ", name: "Nguyễn Hữu An" });
    expect(paper.body.at(-1)).toMatchObject({ text: expect.stringContaining("sau hạn (10/11/2025)") });
    const inTime = registrationPaper(
      { ...sheet, registered: { ...registered, isLate: false } },
      signed,
      2026,
    );
    expect(inTime.body.at(-1)).toMatchObject({
      text: expect.stringContaining("gửi trong hạn (đến hết ngày 10/11/2025)"),
    });
  });

  test("opens as a Word file with its words, signs and all", async () => {
    const bytes = await renderDocx(registrationPaper(sheet, unsigned, 2025), {
      title: "Bản đăng ký",
      creator: "BCH",
    });
    const opened = await openDocx(bytes);
    const said = lines(await opened.read("word/document.xml"));
    expect(said).toContain("BẢN ĐĂNG KÝ");
    expect(said).toContain("Mỗi tháng một <buổi>");
    expect(said).toContain("Nội dung 2.4 (năm 2025 chưa đạt: Thiếu công trình)");
  });
});
