import { describe, expect, test } from "vitest";
import { proposal } from "@/lib/decisions/votes";
import { renderDocx } from "@/lib/papers/docx";
import { plainDate } from "@/lib/platform/dates";
import { lines, openDocx } from "@/tests/helpers/opened-docx";
import type { MinutesInput, MinutesUnit } from "./input";
import { minutesPaper } from "./paper";

const unit = (more: Partial<MinutesUnit> = {}): MinutesUnit => ({
  name: "Đoàn Sở Y tế",
  met: 22,
  of: 22,
  failing: [],
  outcome: "recognise",
  sentence: "3/3 tán thành (1 người không biểu quyết vì giữ nhiệm vụ tại đơn vị): đề nghị công nhận.",
  counts: { inFavour: 3, against: 0, other: 0 },
  votes: [
    { name: "Trần Văn Bình", choice: "in_favour", enteredBy: null },
    { name: "Lê Thị Hoa", choice: "in_favour", enteredBy: "Nguyễn Thị Thu" },
  ],
  recused: ["Phạm Minh Đức"],
  roleSince: [{ name: "Lê Thị Hoa", fromDay: plainDate("2026-12-16") }],
  ...more,
});

const input = (more: Partial<MinutesInput> = {}): MinutesInput => ({
  organisation: {
    name: "Đoàn Khối các cơ quan tỉnh",
    shortName: "Đoàn Khối",
    parent: "Tỉnh đoàn Sông Lam",
    place: "Sông Lam",
  },
  issuerCode: "ĐTN",
  year: 2026,
  number: 1,
  heldOn: plainDate("2026-12-15"),
  place: "Phòng họp",
  chair: "Lê Minh Khôi",
  minuteTaker: "Nguyễn Thị Thu",
  voting: "open",
  quorumPercent: 50,
  votePercent: 50,
  voteBase: "members" as const,
  present: ["Trần Văn Bình", "Lê Thị Hoa", "Phạm Minh Đức", "Vũ An"],
  absent: [{ name: "Đỗ Lan", reason: "Ốm" }],
  units: [unit()],
  discussion: "Đã xem xét từng đơn vị.",
  conclusion: "Thống nhất đề nghị công nhận.",
  recipients: ["Ban Thường vụ", "Lưu VP"],
  signedNumber: "31",
  ...more,
});

const saidBy = (of: MinutesInput) =>
  minutesPaper(of)
    .body.map((block) => ("text" in block ? block.text : JSON.stringify(block)))
    .join("\n");

describe("the minutes of the standing committee", () => {
  test("say who came, who was away and why, who led and who wrote", () => {
    const said = saidBy(input());
    expect(said).toContain(
      "Có mặt 4/5 ủy viên Ban Thường vụ: Trần Văn Bình, Lê Thị Hoa, Phạm Minh Đức, Vũ An.",
    );
    expect(said).toContain("Vắng mặt 1: Đỗ Lan (Ốm).");
    expect(said).toContain("Chủ trì: Lê Minh Khôi. Ghi biên bản: Nguyễn Thị Thu.");
  });

  test("say of whom the majority is", () => {
    expect(saidBy(input())).toContain(
      "khi trên 50% tổng số ủy viên, trừ người giữ nhiệm vụ tại đơn vị, tán thành và mọi nội dung",
    );
    expect(saidBy(input({ voteBase: "present" }))).toContain(
      "khi trên 50% ủy viên có mặt, được biểu quyết tán thành và mọi nội dung",
    );
  });

  test("say each unit's vote, who was recused, who entered a vote, and a role given afterwards", () => {
    const said = saidBy(input());
    expect(said).toContain("Lê Thị Hoa tán thành (Nguyễn Thị Thu nhập)");
    expect(said).toContain("Không biểu quyết vì giữ vai trò ở đơn vị: Phạm Minh Đức.");
    expect(said).toContain(
      "Lê Thị Hoa giữ vai trò ở đơn vị từ ngày 16/12/2026, sau khi biểu quyết; phiếu đã biểu quyết được giữ nguyên.",
    );
    expect(said).toContain('["1","Đoàn Sở Y tế","22/22 đạt","3","0","0"]');
  });

  test("never propose what an item that is not met forbids, whatever the votes; a reason's own full stop is not doubled", () => {
    const present = ["a", "b", "c"].map((memberId) => ({ memberId, isPresent: true, recused: false }));
    const cast = present.map(({ memberId }) => ({ memberId, choice: "in_favour" as const }));
    const verdict = { passes: false, failing: ["3.4"] };
    const { sentence } = proposal(cast, present, { percent: 50, base: "members", chairId: null, verdict });
    const failing = [
      { code: "3.4", title: "Tham mưu cơ chế, chính sách", reason: "Chưa có văn bản tham mưu. " },
      { code: "3.1", title: "Tham mưu cấp ủy", reason: "" },
    ];
    const short = unit({ met: 21, failing, outcome: "not_recognise", sentence });
    const said = saidBy(input({ units: [short] }));
    expect(said).toContain(
      "3/3 tổng số ủy viên tán thành: đủ phiếu nhưng nội dung 3.4 chưa đạt nên không đề nghị công nhận. Nội dung chưa đạt: 3.4 Tham mưu cơ chế, chính sách: Chưa có văn bản tham mưu; 3.1 Tham mưu cấp ủy: chưa đạt. Phiếu:",
    );
    expect(said).not.toMatch(/: đề nghị công nhận|\.\s*\./);
  });

  test("tell a supplement and a unit that moved on apart from those voted on", () => {
    const returned = unit({
      name: "Đoàn Sở Công thương",
      outcome: "returned",
      votes: [],
      recused: [],
      roleSince: [],
      sentence: "Yêu cầu bổ sung nội dung 2.1, hạn 20/12/2026.",
    });
    const { body } = minutesPaper(input({ units: [unit(), returned, unit({ outcome: "moved" })] }));
    const table = body.find((block) => block.is === "table");
    expect(table?.is === "table" && table.rows).toHaveLength(1);
    const said = saidBy(input({ units: [returned, unit({ outcome: "moved" })] }));
    expect(said).toContain("Yêu cầu bổ sung nội dung 2.1, hạn 20/12/2026.");
    expect(said).toContain("Đơn vị đã chuyển bước ngoài phiên họp này.");
  });

  test("are a draft until their number is recorded, and end with ./. once", () => {
    expect(minutesPaper(input({ signedNumber: null })).draft).toBe(true);
    const { body, draft, head } = minutesPaper(input());
    expect(head.number).toEqual({ value: "31", kind: "BB", issuerCode: "ĐTN" });
    expect(draft).toBe(false);
    expect(body.at(-1)).toMatchObject({ text: "Thống nhất đề nghị công nhận./." });
  });

  test("hold as a Word file, whatever was typed", async () => {
    const hostile = `<script>alert(1)</script> #set $x {{y}} ${"a".repeat(5000)}`;
    const bytes = await renderDocx(minutesPaper(input({ discussion: hostile })), {
      title: "Biên bản",
      creator: "Đoàn Khối",
    });
    const { read } = await openDocx(bytes);
    const text = lines(await read("word/document.xml")).join("\n");
    expect(text).toContain("<script>alert(1)</script> #set $x {{y}}");
    expect(text).toContain("NGƯỜI GHI BIÊN BẢN");
    expect(text).toContain("CHỦ TRÌ");
    expect(text).toContain("BIÊN BẢN");
  });
});
