import { describe, expect, test } from "vitest";
import type { FormerName } from "@/lib/imports/comparing/branches";
import { readUpload } from "@/lib/imports/dry-run/dry-run";
import type { DryRunResult, Surroundings } from "@/lib/imports/types";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import { unpack } from "@/lib/platform/packing";
import { freshDatabase } from "../helpers/database";
import { granted, TODAY } from "../helpers/sheets";

await freshDatabase();

const branch = (id: string, name: string) => ({ id, name, formerNames: [] as FormerName[] });
const THANH = branch("a", "Chi đoàn Thanh Sơn");
const THÀNH = branch("b", "Chi đoàn Thành Sơn");
const ALL = [THANH, THÀNH];

describe("a sheet of branches whose names differ in accents alone", () => {
  const around: Surroundings = {
    today: TODAY,
    otherUnits: [],
    otherUnions: [],
    unitsAbove: [],
    branches: ALL,
    unit: { id: "u", name: "Đoàn xã", code: "DV01", kind: "base_union" },
    otherBranches: [],
    seenBranch: null,
    branchId: null,
    mayCreateBranches: true,
    isComplete: false,
    year: 2026,
    joining: DEFAULT_TERMS,
    seesSensitive: true,
    ratesItself: false,
    lastList: null,
    roster: "[]",
    taken: [],
    reviews: JSON.stringify({ ratings: [], sheets: [], training: [], groups: null }),
  };
  const sheet = (...branches: string[]) =>
    new TextEncoder().encode(
      ["Họ tên\tNgày sinh\tGiới tính\tChi đoàn"]
        .concat(branches.map((name, n) => `Lê Văn ${"ABCD"[n]}\t1${n}/03/2000\tNam\t${name}`))
        .join("\n"),
    );
  const read = (bytes: Uint8Array, more: Partial<Surroundings> = {}, remembered = {}) =>
    granted(
      readUpload({
        bytes,
        fileName: "a.tsv",
        seesSensitive: true,
        remembered,
        around: { ...around, ...more },
      }),
    );

  test("remembers the answer to each spelling, and answers none by an earlier name of another", () => {
    const said = ["CHI DOAN THANH SON", "CHI ĐOÀN THẠNH SƠN"];
    const renamed = {
      branches: [{ ...THANH, formerNames: [{ name: "Chi đoàn Suối", knownAt: null }] }, THÀNH],
    };
    const first = read(sheet(...said), renamed);
    expect(first.answers.branches).toEqual({});
    const answers = { "CHI DOAN THANH SON": "a", "CHI ĐOÀN THẠNH SƠN": "b" };
    const branches = Object.fromEntries(
      Object.entries(answers).map(([name, id]) => [name, { branch: id, at: "2026-01-02T03:04:05Z" }]),
    );
    const memory = { [first.fingerprint]: { mapping: null, words: {}, branches } };
    expect(read(sheet(...said), {}, memory).answers.branches).toEqual(answers);
  });

  test("answers nothing for a name by what was said of one with other accents", () => {
    const lone = { branches: [branch("k", "Chi đoàn Kho")] };
    const { fingerprint } = read(sheet("Chi đoàn Thanh Sơn"), lone);
    const branches = { "Chi đoàn Thanh Sơn": { branch: "k", at: "2026-01-02T03:04:05Z" } };
    const memory = { [fingerprint]: { mapping: null, words: {}, branches } };
    expect(read(sheet("Chi đoàn Thanh Sơn"), lone, memory).answers.branches).toEqual({
      "Chi đoàn Thanh Sơn": "k",
    });
    expect(read(sheet("Chi đoàn Thành Sơn"), lone, memory).answers.branches).toEqual({});
  });

  test("answers by an earlier name for that alone which has its accents, however else it is written", () => {
    const formerNames = [{ name: "Chi đoàn Thành Sơn", knownAt: null }];
    const branches = [{ ...branch("k", "Chi đoàn Kho"), formerNames }];
    const answered = (name: string) => read(sheet(name), { branches }).answers.branches;
    for (const name of ["CĐ Thành Sơn", "THÀNH SƠN", "Chi doan Thanh Son"])
      expect(answered(name), name).toEqual({ [name]: "k" });
    expect(answered("Chi đoàn Thanh Sơn")).toEqual({});
  });

  test("takes into one branch no row of a name with other accents, though no branch has it", () => {
    const own = { branchId: "a", branches: [THANH] };
    const { counts } = read(sheet("CĐ Thành Sơn", "CĐ Thanh Sơn", "THANH SON"), own);
    expect(counts).toMatchObject({ new: 2, rejected: 1 });
    const formerNames = [{ name: "Chi đoàn Suối", knownAt: null }];
    const renamed = { ...own, branches: [{ ...THANH, formerNames }] };
    expect(read(sheet("CĐ SUỐI"), renamed).counts).toMatchObject({ new: 1 });
    expect(read(sheet("Chi đoàn Suôi"), renamed).counts).toMatchObject({ rejected: 1 });
  });

  test("takes into one branch no row of another", () => {
    const own = { branchId: "a", branches: [THANH], otherBranches: [THÀNH.name] };
    expect(read(sheet(THANH.name, THÀNH.name), own).counts).toMatchObject({ new: 1, rejected: 1 });
    const kho = "Chi đoàn Kho";
    expect(read(sheet(THANH.name, "", kho, ""), { ...own, otherBranches: [kho] }).counts).toMatchObject({
      new: 2,
      rejected: 2,
    });
  });

  describe("that stands above the list alone", () => {
    const NAME = "CHI ĐOÀN THẠNH SƠN";
    const titled = (title: string) =>
      new TextEncoder().encode(`${title}\nHọ tên\tNgày sinh\tGiới tính\nLê Văn A\t11/03/2000\tNam`);
    const asked = (more: Partial<Surroundings> = {}, title = NAME) => {
      const { counts, resultSealed } = read(titled(title), more);
      const { unknownBranches, notices } = unpack<DryRunResult>(resultSealed);
      return { ...counts, asked: unknownBranches, told: notices.map(({ row, value }) => `${row} ${value}`) };
    };

    test("is asked about where the unit has branches or may open one", () => {
      expect(asked()).toMatchObject({ new: 1, asked: [NAME] });
      expect(asked({ branches: [] })).toMatchObject({ new: 1, asked: [NAME] });
      expect(asked({ branches: [], mayCreateBranches: false })).toMatchObject({ new: 1, asked: [] });
    });

    test("stops nobody from an import into the one branch that was chosen, and is told if it is another's", () => {
      const formerNames = [{ name: "Chi đoàn Suối", knownAt: null }];
      const own = { branchId: "a", branches: [{ ...THANH, formerNames }], otherBranches: [THÀNH.name] };
      const taken = { new: 1, rejected: 0, asked: [] };
      expect(asked(own)).toMatchObject({ ...taken, told: [`1 ${NAME}`] });
      expect(asked(own, THÀNH.name)).toMatchObject({ ...taken, told: [`1 ${THÀNH.name}`] });
      for (const title of ["CHI ĐOÀN THANH SƠN", "CHI ĐOÀN SUỐI", "ĐOÀN XÃ"])
        expect(asked(own, title)).toMatchObject({ ...taken, told: [] });
    });
  });
});
