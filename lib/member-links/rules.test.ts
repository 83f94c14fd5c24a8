import { describe, expect, test } from "vitest";
import type { Member } from "@/lib/members/types";
import { plainDate } from "@/lib/platform/dates";
import { isAskedForWish } from "./asked";
import { csvOf, mailedWords, mailtoHref, settledWords, zaloText } from "./messages";
import { acceptedValues, correctionsOf, linkStateOf, maskedIdNumber, staleFields } from "./rules";
import type { Mailed } from "./types";

const NOW = new Date("2026-11-28T12:00:00Z");
const before = new Date(NOW.getTime() - 1);
const later = new Date(NOW.getTime() + 1);

const member = {
  id: "m",
  fullName: "Trần Thị Bưởi",
  birthDate: "2001-03-04",
  gender: "female",
  honorary: false,
  phone: "0912345678",
  email: null,
  religion: "Không",
  version: 3,
} as unknown as Member;

describe("how far a link has come", () => {
  const sent = { expiresAt: later, openedAt: null, answeredAt: null };
  test.each([
    ["none", null],
    ["sent", sent],
    ["opened", { ...sent, openedAt: before }],
    ["answered", { ...sent, openedAt: before, answeredAt: before }],
    ["expired", { ...sent, expiresAt: before }],
    ["expired", { ...sent, expiresAt: NOW }],
    ["expired", { ...sent, expiresAt: before, openedAt: before }],
    ["expired", { expiresAt: before, openedAt: before, answeredAt: before }],
  ] as const)("%s", (state, times) => expect(linkStateOf(times, NOW)).toBe(state));
});

describe("corrections", () => {
  test("are the own fields that differ, an emptied one among them", () => {
    const given = { phone: "0987654321", email: null, religion: null, fullName: "Trần Thị Bưởi" };
    expect(correctionsOf(member, given)).toEqual({
      phone: { before: "0912345678", after: "0987654321" },
      religion: { before: "Không", after: null },
    });
  });

  test("touch nothing that is the Union's to say", () => {
    expect(correctionsOf(member, { code: "1", position: "Bí thư", partyJoinedOn: "2020" })).toEqual({});
  });

  test("come to the values that are accepted, and to no others", () => {
    const corrections = correctionsOf(member, { phone: "0987654321", religion: null });
    expect(acceptedValues(corrections, ["religion"])).toEqual({ religion: null });
    expect(acceptedValues(corrections, [])).toEqual({});
  });

  test("are stale where the roster holds neither what was seen nor what is said", () => {
    const corrections = correctionsOf(member, { phone: "0987654321" });
    expect(staleFields(member, corrections)).toEqual([]);
    expect(staleFields({ ...member, phone: "0987654321" }, corrections)).toEqual([]);
    expect(staleFields({ ...member, phone: "0900000000" }, corrections)).toEqual(["phone"]);
  });
});

describe("the wish is asked", () => {
  const today = plainDate("2026-03-01");
  test.each([
    ["1996-12-31", false, true],
    ["1996", false, true],
    ["1997-01-01", false, false],
    ["1990-05-05", false, true],
    ["1990-05-05", true, false],
  ])("of somebody born %s, honorary %s: %s", (birthDate, honorary, asked) =>
    expect(isAskedForWish({ birthDate, honorary }, today)).toBe(asked),
  );
});

test("of an ID number the last three digits are shown", () => {
  expect(maskedIdNumber("079203111222")).toBe("••• 222");
  expect(maskedIdNumber(null)).toBe("");
  expect(maskedIdNumber(undefined)).toBe("");
});

describe("what is passed on", () => {
  const link = {
    memberId: "m",
    name: "Trần Thị Bưởi",
    email: "buoi@example.vn",
    refusesContact: false,
    url: "https://a.vn/toi/x",
  };
  const until = plainDate("2026-12-05");

  test("names the person, the last day and the address", () => {
    const text = zaloText(link, until);
    for (const part of ["Trần Thị Bưởi", "05/12/2026", link.url]) expect(text).toContain(part);
  });

  test("a letter has its subject and words escaped", () => {
    const href = new URL(mailtoHref(link, until));
    expect(decodeURIComponent(href.pathname)).toBe("buoi@example.vn");
    expect(href.searchParams.get("body")).toBe(zaloText(link, until));
    expect(mailtoHref({ ...link, email: "a?bcc=b@example.vn" }, until)).toContain(
      "a%3Fbcc%3Db%40example.vn?",
    );
  });

  test("by letters says whom they reached and who is left", () => {
    const mailed = (...as: (Mailed | null)[]) => mailedWords(as.map((each) => ({ ...link, mailed: each })));
    expect(mailed(null, null)).toBeNull();
    expect(mailed("sent", "sent")).toEqual({ words: "Đã gửi thư cho 2 người.", isWhole: true });
    expect(mailed("sent", "failed", "unwritten")?.words).toMatch(
      /cho 1 người\. .* của 1 người\. 1 người chưa có/,
    );
    expect(mailed("unwritten")).toMatchObject({ isWhole: false });
  });

  test("a sheet runs no formula and keeps quotes", () => {
    const csv = csvOf([{ ...link, name: '=HYPERLINK("x")', email: null }]);
    expect(csv).toBe(`\uFEFFHọ và tên,Email,Đường dẫn riêng\r\n"'=HYPERLINK(""x"")","","${link.url}"\r\n`);
  });
});

test("what was settled is told by people and by fields, of each kind where there is any", () => {
  expect(settledWords({ people: 12, accepted: 15, refused: 0 })).toBe("Đã xong 12 người: nhận 15 ô.");
  expect(settledWords({ people: 1, accepted: 2, refused: 1 })).toBe("Đã xong 1 người: nhận 2 ô, bỏ 1 ô.");
  expect(settledWords({ people: 1, accepted: 0, refused: 3 })).toBe("Đã xong 1 người: bỏ 3 ô.");
});
