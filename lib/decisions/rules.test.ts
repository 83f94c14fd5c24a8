import { describe, expect, test } from "vitest";
import { signingFrom, undecided, unitVerdict } from "@/lib/decisions/rules";
import type { JudgedItem, ProposalOutcome } from "@/lib/decisions/types";
import { plainDate } from "@/lib/platform/dates";

const GROUPS = ["1", "2", "3"];

const judged = (code: string, verdict: JudgedItem["verdict"] = "met"): JudgedItem => ({
  code,
  group: code.slice(0, 1),
  verdict,
});

describe("a unit by its verdicts", () => {
  const allMet = ["1.1", "1.2", "2.1", "3.1"].map((code) => judged(code));

  test("passes when every item of all three groups is met", () => {
    expect(unitVerdict(allMet, GROUPS)).toEqual({
      passes: true,
      failing: [],
      byGroup: [
        { group: "1", met: 2, of: 2 },
        { group: "2", met: 1, of: 1 },
        { group: "3", met: 1, of: 1 },
      ],
    });
  });

  test("fails by one item, whichever it is", () => {
    for (const verdict of ["not_met", "supplement"] as const) {
      const result = unitVerdict([...allMet, judged("3.2", verdict)], GROUPS);
      expect(result).toMatchObject({ passes: false, failing: ["3.2"] });
    }
  });

  test("does not pass on an item that nobody has judged, which has not failed either", () => {
    const result = unitVerdict([...allMet, judged("3.2", null)], GROUPS);
    expect(result).toMatchObject({ passes: false, failing: [] });
  });

  test("does not pass on nothing: a group without items proves nothing", () => {
    expect(unitVerdict(allMet.slice(0, 3), GROUPS).passes).toBe(false);
    expect(unitVerdict([], []).passes).toBe(false);
  });
});

test("a decision waits for the committee: it names the units that lack votes or voters", () => {
  const unit = (name: string, outcome: ProposalOutcome, meeting: { id: string } | null = { id: "m1" }) => ({
    unit: { name },
    state: "APPRAISED" as const,
    meeting,
    proposal: { outcome },
    isConcluded: false,
  });
  const voted = [unit("Đoàn A", "recognise"), unit("Đoàn B", "not_recognise")];
  const decided = voted.map((one) => ({ ...one, isConcluded: true }));
  expect(undecided(decided)).toBeNull();
  expect(undecided(voted)?.message).toContain("phiên họp chưa kết thúc: Đoàn A, Đoàn B");
  expect(undecided([...decided, unit("Đoàn C", "pending")])).toMatchObject({
    reason: "conflict",
    message: "Còn 1 đơn vị chưa đủ phiếu để kết luận: Đoàn C. Chờ Ban Thường vụ biểu quyết.",
  });
  expect(undecided([unit("Đoàn C", "pending"), unit("Đoàn E", "pending", null)])?.message).toBe(
    "Còn 1 đơn vị chưa vào phiên họp nào: Đoàn E. Lập phiên họp Ban Thường vụ để biểu quyết. Còn 1 đơn vị chưa đủ phiếu để kết luận: Đoàn C. Chờ Ban Thường vụ biểu quyết.",
  );
  expect(undecided([...decided, unit("Đoàn D", "nobody")])?.message).toContain("Đoàn D");
});

test("a decision can be signed from the last appraisal and the last meeting of its units on, the later of both", () => {
  const listed = (minutesOn: string | null, heldOn: string | null) => ({
    minutesOn: minutesOn === null ? null : plainDate(minutesOn),
    meeting: heldOn === null ? null : { heldOn: plainDate(heldOn) },
  });
  const units = [listed("2026-12-09", "2026-12-12"), listed(null, null), listed("2026-12-10", "2026-12-11")];
  expect(signingFrom(units, 2026)).toEqual({ day: "2026-12-12", of: "ngày họp Ban Thường vụ" });
  expect(signingFrom([...units, listed("2026-12-13", null)], 2026)).toEqual({
    day: "2026-12-13",
    of: "ngày thẩm định",
  });
  expect(signingFrom([listed("2026-12-10", "2026-12-10")], 2026).of).toBe("ngày họp Ban Thường vụ");
  const proposal = (day: string) => ({ number: "12-TTr/ĐTN-VP", signedOn: plainDate(day) });
  expect(signingFrom(units, 2026, proposal("2026-12-11"))).toMatchObject({ of: "ngày họp Ban Thường vụ" });
  expect(signingFrom(units, 2026, proposal("2026-12-14"))).toMatchObject({
    day: "2026-12-14",
    of: expect.stringContaining("ngày ký Tờ trình số 12-TTr/ĐTN-VP"),
  });
  const start = { day: "2025-07-01", of: "ngày đầu kỳ đăng ký năm 2026" };
  for (const early of [listed(null, null), listed(null, "2019-01-01")])
    expect(signingFrom([early], 2026)).toEqual(start);
});
