import { describe, expect, test } from "vitest";
import type { AssessmentState } from "@/lib/assessments/types";
import { plainDate } from "@/lib/platform/dates";
import {
  blocFacts,
  CYCLE,
  item,
  progress,
  READER,
  SECRETARY,
  TODAY,
  unitFacts,
} from "@/tests/helpers/dashboard-facts";
import { countedGroups, ownEvidencePlace, unready, withoutEvidence } from "./lacks";
import type { Mend } from "./types";
import { lackText } from "./zalo-text";
import { blocTexts, unitTexts } from "./zalo-texts";

const linkOf = ({ path }: Mend, unit?: string) => `http://x${path}${unit ? `?unit=${unit}` : ""}`;
const BRANCH = { code: "CD1", name: "Chi đoàn 1", members: 9, activitiesOfQuarter: 1, withoutPhotoCount: 0 };

describe("to a unit", () => {
  test("each thing that lacks stands with its days left and the page that mends it", () => {
    const facts = unitFacts({ progress: progress("ASSESSING", { lacking: ["1.2"] }) });
    const [whole, ...branches] = unitTexts(facts, "Đoàn Sở Y tế", linkOf);
    expect(branches).toEqual([]);
    expect(whole?.text.split("\n")).toEqual([
      "Đoàn Sở Y tế: đến ngày 24/11/2026, năm 2026 còn 2 việc:",
      "1. Nộp tự đánh giá năm 2026 (hạn 30/11/2026, còn 6 ngày)",
      "   1 trong 6 nội dung chưa đủ: 1.2.",
      "   http://x/assessment",
      "2. Lập chương trình công tác năm 2026",
      "   http://x/plans/program",
      "Đề nghị các đồng chí làm trong hạn. Cảm ơn!",
    ]);
  });

  test("nothing lacks: it says so", () => {
    const text = lackText({ whom: "Đoàn Sở Y tế", year: 2026, today: TODAY, lacks: [], linkOf });
    expect(text).toContain("không còn thiếu gì");
  });

  test("an uploaded sheet is not named: a file's name may name people", () => {
    const imports = [{ id: "i", fileName: "Nguyen Van A.xlsx", expiresOn: TODAY }];
    const [whole] = unitTexts(unitFacts({ imports }), "Đoàn Sở Y tế", linkOf);
    expect(whole?.text).not.toContain("Nguyen Van A");
  });

  test("only branches that lack something have a message of their own", () => {
    const lacking = {
      ...BRANCH,
      code: "CD2",
      name: "Chi đoàn 2",
      activitiesOfQuarter: 0,
      withoutPhotoCount: 3,
    };
    const texts = unitTexts(unitFacts({ branches: [BRANCH, lacking] }), "Đoàn Sở Y tế", linkOf);
    expect(texts.map(({ label }) => label)).toEqual(["Cả đơn vị", "Chi đoàn 2"]);
    expect(texts[1]?.text).toContain("Ghi hoạt động quý IV");
    expect(texts[1]?.text).toContain("3 hoạt động chưa có ảnh");
  });
});

describe("items without evidence", () => {
  const bare = [item("1.1", { evidence: 0 }), item("1.2", { evidence: 0, claim: "nil" }), item("1.3")];
  test("are those still to be handed in; what did not arise needs none", () => {
    expect(withoutEvidence({ ...progress("ASSESSING"), items: bare }).map(({ code }) => code)).toEqual([
      "1.1",
    ]);
    expect(withoutEvidence({ ...progress("SUBMITTED"), items: bare })).toEqual([]);
    const returned = [item("1.1", { evidence: 0 }), item("1.2", { evidence: 0, isDone: false })];
    expect(withoutEvidence({ ...progress("RETURNED"), items: returned }).map(({ code }) => code)).toEqual([
      "1.2",
    ]);
    expect(withoutEvidence(null)).toEqual([]);
  });

  test("are led to by whoever may add there now: not by a reader, and by nobody in a closed year", () => {
    const begun = unitFacts({ progress: progress("ASSESSING") });
    const before = unitFacts({ progress: progress("REGISTERED") });
    const drafts = { draft: true, keepRecords: false };
    const keeps = { draft: false, keepRecords: true };
    expect(ownEvidencePlace(begun, drafts, "1.1")).toEqual({ path: "/assessment", query: { item: "1.1" } });
    expect(ownEvidencePlace(before, keeps, "1.1")).toEqual({ path: "/evidence" });
    expect(ownEvidencePlace(begun, keeps, "1.1")).toBeNull();
    expect(ownEvidencePlace(before, drafts, "1.1")).toBeNull();
    const closed = { ...CYCLE, state: "closed" as const };
    for (const facts of [begun, before]) {
      expect(ownEvidencePlace(facts, READER, "1.1")).toBeNull();
      expect(ownEvidencePlace({ ...facts, cycle: closed }, SECRETARY, "1.1")).toBeNull();
    }
  });
});

describe("what counts of the items", () => {
  const lacking = (state: AssessmentState) => ({ progress: progress(state, { lacking: ["1.1"] }) });
  test("is unready only while the unit can still hand in", () => {
    expect(unready({ cycle: CYCLE, ...lacking("ASSESSING") }).map(({ code }) => code)).toEqual(["1.1"]);
    expect(unready({ cycle: { ...CYCLE, state: "closed" }, ...lacking("ASSESSING") })).toEqual([]);
    expect(unready({ cycle: CYCLE, ...lacking("NOT_PARTICIPATING") })).toEqual([]);
  });

  test("is nothing where the unit takes no part", () => {
    expect(countedGroups(lacking("ASSESSING"))).toHaveLength(3);
    expect(countedGroups(lacking("NOT_PARTICIPATING"))).toEqual([]);
  });
});

describe("from the upper level", () => {
  const year = [
    progress("NOT_REGISTERED", { n: 1 }),
    progress("ASSESSING", { n: 2 }),
    progress("APPRAISED", { n: 3 }),
  ];

  test("all who are late with a step get one message, each of them one of its own", () => {
    const texts = blocTexts(blocFacts({ progress: year }), linkOf);
    expect(texts.map(({ id }) => id)).toEqual(["register-2025-11-10", "submit-2026-11-30", "DV01", "DV02"]);
    expect(texts[0]?.label).toBe("Các đơn vị chưa đăng ký");
    expect(texts[0]?.text).toBe(
      [
        "Đến ngày 24/11/2026 còn 1 đơn vị chưa đăng ký (hạn 10/11/2025, quá 379 ngày):",
        "Đoàn Sở số 1.",
        "Đề nghị các đơn vị làm tại: http://x/assessment",
      ].join("\n"),
    );
    expect(texts[3]?.text).toContain("http://x/assessment?unit=DV02");
  });

  test("a thousand late units are named by the first thirty and their number", () => {
    const many = Array.from({ length: 1000 }, (_, n) => progress("NOT_REGISTERED", { n }));
    const texts = blocTexts(blocFacts({ progress: many }), linkOf);
    expect(texts[0]?.text).toContain("và 970 đơn vị khác");
    expect(texts.map(({ id }) => id)).toEqual(["register-2025-11-10", "submit-2026-11-30"]);
  });

  test("units with days of their own are told these, each day in a message of its own", () => {
    const later = {
      registrationDue: plainDate("2026-11-26"),
      selfAssessmentDue: plainDate("2026-12-05"),
    };
    const extended = { ...progress("ASSESSING", { n: 4 }), ...later };
    const unregistered = { ...progress("NOT_REGISTERED", { n: 5 }), ...later };
    const texts = blocTexts(blocFacts({ progress: [...year, extended, unregistered] }), linkOf);
    const said = new Map(texts.map(({ label, text }) => [label, text.split("\n")]));
    expect(said.get("Các đơn vị chưa đăng ký, hạn 10/11/2025")?.[1]).toBe("Đoàn Sở số 1.");
    expect(said.get("Các đơn vị chưa đăng ký, hạn 26/11/2026")?.slice(0, 2)).toEqual([
      "Đến ngày 24/11/2026 còn 1 đơn vị chưa đăng ký (hạn 26/11/2026, còn 2 ngày):",
      "Đoàn Sở số 5.",
    ]);
    expect(said.get("Các đơn vị chưa nộp tự đánh giá, hạn 30/11/2026")?.[1]).toBe(
      "Đoàn Sở số 1, Đoàn Sở số 2.",
    );
    expect(said.get("Các đơn vị chưa nộp tự đánh giá, hạn 05/12/2026")?.[1]).toBe(
      "Đoàn Sở số 4, Đoàn Sở số 5.",
    );
    expect(said.get("Đoàn Sở số 4")?.[0]).toContain("(hạn 05/12/2026, còn 11 ngày)");
    expect(said.get("Đoàn Sở số 5")?.[0]).toContain("(hạn 26/11/2026, còn 2 ngày)");
  });

  test("who supplements does so by the day that it was given back for, not by the year's", () => {
    const returned = ["2026-11-28", "2026-12-02"].map((day, at) =>
      progress("RETURNED", { n: at + 1, supplementDue: plainDate(day) }),
    );
    const texts = blocTexts(blocFacts({ progress: returned }), linkOf);
    expect(texts.map(({ id }) => id)).toEqual(["return-2026-11-28", "return-2026-12-02", "DV01", "DV02"]);
    expect(texts[1]?.text).toContain("chưa bổ sung (hạn 02/12/2026, còn 8 ngày)");
    expect(texts[3]?.text).toContain("(hạn 02/12/2026, còn 8 ngày)");
    expect(texts.map(({ text }) => text).join()).not.toContain("10/12/2026");
  });

  test("of a closed year there is nothing to say", () => {
    const closed = { ...blocFacts({ progress: year }) };
    if (closed.cycle) closed.cycle = { ...closed.cycle, state: "closed" };
    expect(blocTexts(closed, linkOf)).toEqual([]);
  });
});
