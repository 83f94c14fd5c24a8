import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { changesAgainst, loggedChange, sensitiveIn, statusDay } from "./rules";
import type { Member } from "./types";

const member = {
  fullName: "Lê An",
  phone: "0900000001",
  email: null,
  honorary: false,
  ethnicity: "Tày",
} as Member;

describe("what a save comes to", () => {
  test("only what differs is a change; an empty field that stays empty is none", () => {
    const given = { fullName: "Lê An", phone: null, email: null, honorary: true, ethnicity: "Kinh" };
    expect(changesAgainst(member, given)).toEqual({ phone: null, honorary: true, ethnicity: "Kinh" });
    expect(changesAgainst({ ...member, ethnicity: undefined }, { ethnicity: null })).toEqual({});
  });

  test("the log keeps values of plain fields and only the names of sensitive ones", () => {
    const logged = loggedChange(member, { phone: null, ethnicity: "Kinh", idNumber: "001200000001" });
    expect(logged).toEqual({
      fields: ["phone"],
      sensitive: ["ethnicity", "idNumber"],
      before: { phone: "0900000001" },
      after: { phone: null },
    });
    expect(JSON.stringify(logged)).not.toMatch(/Tày|Kinh|001200000001/);
  });

  test("a sensitive field counts as written also when it is emptied", () => {
    expect(sensitiveIn({ religion: null, phone: "1" })).toEqual(["religion"]);
    expect(sensitiveIn(null)).toEqual([]);
  });
});

describe("the day of a status", () => {
  const today = plainDate("2026-11-24");

  test("is today where nothing was typed, else the day typed", () => {
    expect(statusDay("  ", today)).toEqual({ ok: true, value: today });
    expect(statusDay("1/9/2026", today)).toEqual({ ok: true, value: "2026-09-01" });
    expect(statusDay("2026-11-24", today)).toEqual({ ok: true, value: today });
  });

  test("exists and has come", () => {
    expect(statusDay("31/04/2026", today)).toMatchObject({ ok: false, fields: [{ path: "statusSince" }] });
    expect(statusDay("25/11/2026", today)).toMatchObject({ ok: false });
  });
});
