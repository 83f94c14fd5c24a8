import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { inItsState, isLate, notIssuedYet, wrongApproval, wrongItem } from "./rules";
import { programRuleSchema } from "./settings/schema";
import type { ItemFields } from "./types";

const TODAY = plainDate("2026-06-15");

function item(more: Partial<ItemFields> = {}): ItemFields {
  return {
    title: "Ra quân Tháng Thanh niên",
    owner: "",
    startsOn: plainDate("2026-03-01"),
    dueOn: plainDate("2026-03-31"),
    state: "todo",
    doneOn: null,
    reason: "",
    result: "",
    target: null,
    ...more,
  };
}

describe("an item of a programme", () => {
  test("may begin and end on one day, or have no first day", () => {
    expect(wrongItem(item({ startsOn: plainDate("2026-03-31") }), TODAY)).toBeNull();
    expect(wrongItem(item({ startsOn: null }), TODAY)).toBeNull();
  });

  test("due before its start is refused with both days", () => {
    const refusal = wrongItem(item({ startsOn: plainDate("2026-04-01") }), TODAY);
    expect(refusal?.fields).toEqual([
      {
        path: "dueOn",
        message: "Hạn 31/03/2026 đứng trước ngày bắt đầu 01/04/2026. Sửa một trong hai ngày.",
      },
    ]);
  });

  test("that is done says when, not ahead of today nor before its start", () => {
    const done = (doneOn: string | null) =>
      wrongItem(item({ state: "done", doneOn: doneOn ? plainDate(doneOn) : null }), TODAY)?.fields?.[0]?.path;
    expect(done("2026-06-15")).toBeUndefined();
    expect([done(null), done("2026-06-16"), done("2026-02-28")]).toEqual(["doneOn", "doneOn", "doneOn"]);
  });

  test("that is given up says why", () => {
    expect(wrongItem(item({ state: "dropped" }), TODAY)?.fields).toMatchObject([{ path: "reason" }]);
    expect(wrongItem(item({ state: "dropped", reason: "Cấp trên hoãn" }), TODAY)).toBeNull();
  });

  test("keeps nothing of another state", () => {
    const given = item({ state: "doing", doneOn: TODAY, reason: "x" });
    expect(inItsState(given)).toMatchObject({ doneOn: null, reason: "" });
    expect(inItsState({ ...given, state: "done" })).toMatchObject({ doneOn: TODAY, reason: "" });
  });

  test("is late the day after its due day, unless it is done or given up", () => {
    const on = plainDate("2026-03-31");
    expect(isLate({ state: "todo", dueOn: on }, on)).toBe(false);
    expect(isLate({ state: "doing", dueOn: on }, plainDate("2026-04-01"))).toBe(true);
    expect(isLate({ state: "done", dueOn: on }, TODAY)).toBe(false);
    expect(isLate({ state: "dropped", dueOn: on }, TODAY)).toBe(false);
  });
});

describe("the approval", () => {
  const head = { state: "draft", number: "01-CTr/ĐTN", issuedOn: plainDate("2026-01-20") } as const;
  const meeting = { heldOn: plainDate("2026-01-18"), present: 9, inFavour: 9 };
  const rule = { today: TODAY, votePercent: 50 };
  const fields = (more: Partial<typeof meeting>, votePercent = 50) =>
    wrongApproval(head, { ...meeting, ...more }, { ...rule, votePercent })?.fields?.map(({ path }) => path);

  test("needs more than the organisation's share of those present", () => {
    expect(fields({})).toBeUndefined();
    expect(fields({ inFavour: 5 })).toBeUndefined();
    expect(fields({ present: 10, inFavour: 5 })).toEqual(["inFavour"]);
    expect(fields({ inFavour: 6 }, 66)).toBeUndefined();
    expect(fields({ inFavour: 5 }, 66)).toEqual(["inFavour"]);
    expect(fields({ present: 100, inFavour: 66 }, 66)).toEqual(["inFavour"]);
    expect(fields({ inFavour: 10 })).toEqual(["inFavour"]);
    expect(fields({ heldOn: plainDate("2026-06-16") })).toEqual(["heldOn"]);
  });

  test("needs a number and a day, and happens once", () => {
    expect(wrongApproval({ ...head, number: "" }, meeting, rule)).toMatchObject({ reason: "conflict" });
    expect(wrongApproval({ ...head, issuedOn: null }, meeting, rule)).toMatchObject({ reason: "conflict" });
    expect(wrongApproval({ ...head, state: "approved" }, meeting, rule)).toMatchObject({
      reason: "conflict",
    });
  });
});

test("papers of a day to come are refused, each by its field", () => {
  const resolution = {
    kind: "congress",
    number: "",
    title: "NQ",
    issuedOn: plainDate("2026-06-16"),
  } as const;
  const head = {
    issuedOn: plainDate("2026-06-16"),
    resolutions: [{ ...resolution, issuedOn: TODAY }, resolution],
  };
  expect(notIssuedYet(head, TODAY)?.fields?.map(({ path }) => path)).toEqual([
    "issuedOn",
    "resolutions.1.issuedOn",
  ]);
});

describe("the day until which a programme is issued from the start of the year", () => {
  const read = (calendar: string) =>
    programRuleSchema.safeParse({ calendar, school: "30/9", votePercent: "50" });

  test("is a day of every year", () => {
    expect(read("31/01").data).toMatchObject({ calendar: "01-31", school: "09-30", version: null });
    expect(read("5.2").data?.calendar).toBe("02-05");
    for (const wrong of ["29/02", "31/04", "tháng 1", "", "31/01/2026"])
      expect(read(wrong).success, wrong).toBe(false);
  });
});
