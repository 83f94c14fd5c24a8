import { describe, expect, test } from "vitest";
import { type CharterVersion, DEFAULT_TERMS } from "@/lib/members/terms/types";
import { plainDate } from "@/lib/platform/dates";
import { ageProblem, applicantProblem, introductionProblem, issuerOf } from "./rules";
import type { Introduction } from "./types";

const TODAY = plainDate("2026-11-28");
const on = (day: string) => plainDate(day);

describe("age at the admission", () => {
  test("charter X: from the day after the 15th birthday", () => {
    const born = on("2006-03-26");
    expect(ageProblem(born, on("2021-03-26"), "X", DEFAULT_TERMS)?.path).toBe("birthDate");
    expect(ageProblem(born, on("2021-03-27"), "X", DEFAULT_TERMS)).toBeNull();
    expect(ageProblem(born, on("2021-03-27"), "XII", DEFAULT_TERMS)).toBeNull();
  });

  test("charters XI and XII: as the organisation says", () => {
    const born = on("2006-03-26");
    const ages = { admissionAgeXi: 15, admissionAgeXii: 16 };
    expect(ageProblem(born, on("2021-09-01"), "XI", ages)).toBeNull();
    expect(ageProblem(born, on("2021-09-01"), "XII", ages)?.message).toContain(
      "đủ 16 tuổi theo Điều lệ khóa XII",
    );
    expect(ageProblem(born, on("2022-03-26"), "XII", ages)).toBeNull();
  });

  test("charter XIII: from the 16th birthday", () => {
    const born = on("2010-09-02");
    expect(ageProblem(born, on("2026-09-01"), "XIII", DEFAULT_TERMS)?.path).toBe("birthDate");
    expect(ageProblem(born, on("2026-09-02"), "XIII", DEFAULT_TERMS)).toBeNull();
  });

  test("up to the day before the 31st birthday", () => {
    const born = on("1995-11-28");
    expect(ageProblem(born, on("2026-11-27"), "XIII", DEFAULT_TERMS)).toBeNull();
    expect(ageProblem(born, on("2026-11-28"), "XIII", DEFAULT_TERMS)?.message).toContain("quá 30 tuổi");
  });

  test("who was born on 29 February has the birthday on 1 March", () => {
    expect(ageProblem(on("2008-02-29"), on("2024-02-29"), "XIII", DEFAULT_TERMS)).toBeNull();
    expect(ageProblem(on("2004-02-29"), on("2019-02-28"), "X", DEFAULT_TERMS)?.path).toBe("birthDate");
    expect(ageProblem(on("2004-02-29"), on("2019-03-01"), "X", DEFAULT_TERMS)).toBeNull();
  });
});

describe("who applies", () => {
  const problem = (born: string, applied: string, charter: CharterVersion = "XIII") =>
    applicantProblem(on(born), on(applied), charter, DEFAULT_TERMS);

  test("was born before the application", () => {
    for (const born of ["2026-11-28", "2026-11-29", "2027-01-01"])
      expect(problem(born, "2026-11-28"), born).toMatchObject({
        path: "birthDate",
        message: expect.stringContaining("không đứng trước ngày nộp đơn 28/11/2026"),
      });
  });

  test("comes of age within a year, by the charter of the case", () => {
    expect(problem("2025-09-02", "2026-11-28")).toMatchObject({
      path: "birthDate",
      message: expect.stringContaining("hơn một năm nữa mới đủ 16 tuổi theo Điều lệ khóa XIII"),
    });
    expect(problem("2011-11-29", "2026-11-28")?.path).toBe("birthDate");
    expect(problem("2011-11-28", "2026-11-28")).toBeNull();
    expect(problem("2006-03-26", "2020-03-26", "X")?.message).toContain("đủ 15 tuổi cộng một ngày");
    expect(problem("2006-03-26", "2020-03-27", "X")).toBeNull();
  });

  test("is not over 30 already", () => {
    expect(problem("1995-11-28", "2026-11-28")?.message).toContain("quá 30 tuổi");
    expect(problem("1995-11-29", "2026-11-28")).toBeNull();
  });
});

describe("the introducer", () => {
  const member: Introduction = {
    kind: "member",
    memberId: "m",
    name: "Lê An",
    togetherSince: on("2026-03-15"),
  };

  test("three whole months together, at the border", () => {
    expect(introductionProblem(member, on("2026-06-14"))?.path).toBe("togetherSince");
    expect(introductionProblem(member, on("2026-06-15"))).toBeNull();
    expect(introductionProblem({ ...member, togetherSince: on("2025-11-30") }, on("2026-02-28"))?.path).toBe(
      "togetherSince",
    );
    expect(introductionProblem({ ...member, togetherSince: on("2025-11-30") }, on("2026-03-01"))).toBeNull();
  });

  test("a person needs a day, a member a row, everybody a name; a collective no day", () => {
    expect(introductionProblem({ ...member, togetherSince: null }, TODAY)?.path).toBe("togetherSince");
    expect(introductionProblem({ ...member, memberId: null }, TODAY)?.path).toBe("memberId");
    const party: Introduction = { ...member, kind: "party_member", memberId: null };
    expect(introductionProblem(party, TODAY)).toBeNull();
    expect(introductionProblem({ ...party, name: "" }, TODAY)?.path).toBe("name");
    expect(
      introductionProblem(
        { kind: "collective", memberId: null, name: "Chi đội 9A", togetherSince: null },
        TODAY,
      ),
    ).toBeNull();
    expect(introductionProblem(null, TODAY)?.path).toBe("kind");
  });
});

test("a resolution is the branch's, an approval the direct upper level's; other steps rest on no paper", () => {
  const ref = (id: string) => ({ id, code: id, name: id });
  const ofBranch = { unit: ref("u"), branch: ref("b") };
  const ofUnit = { unit: ref("u"), branch: null };
  expect(issuerOf("request", ofBranch)).toEqual({ unitId: "u", branchId: "b" });
  expect(issuerOf("request", ofUnit)).toEqual({ unitId: "u", branchId: null });
  expect(issuerOf("approve", ofBranch)).toEqual({ unitId: "u", branchId: null });
  expect(issuerOf("approve", ofUnit)).toEqual({ unitId: null, branchId: null });
  expect(issuerOf("induct", ofBranch)).toBeNull();
});
