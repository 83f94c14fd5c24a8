import { describe, expect, test } from "vitest";
import { BranchResolver } from "@/lib/imports/comparing/branches";

const branch = (id: string, name: string) => ({ id, name, formerNames: [] as string[] });
const THANH = branch("a", "Chi đoàn Thanh Sơn");
const THÀNH = branch("b", "Chi đoàn Thành Sơn");
const ONE = branch("1", "Chi đoàn 1");
const CD1 = branch("2", "CĐ 1");
const ALL = [THANH, THÀNH, ONE, CD1];

const resolving = (answers: Record<string, string> = {}, branches = ALL, unitNames = ["Đoàn xã", "DV01"]) => {
  const resolver = new BranchResolver(branches, unitNames, answers);
  return { of: (name: string) => resolver.resolve(name), resolver };
};

describe("branches whose names differ in accents and signs alone", () => {
  test("are each meant by the own name, composed or not", () => {
    const { of, resolver } = resolving();
    for (const { id, name } of ALL)
      for (const said of [name, name.normalize("NFD")]) expect(of(said)).toEqual({ kind: "existing", id });
    expect(resolver.unknownNames).toEqual([]);
  });

  test("by any other that has the same accents", () => {
    const { of, resolver } = resolving();
    for (const said of ["CHI ĐOÀN THANH SƠN", "CĐ Thanh Sơn", "thanh  sơn"])
      expect(of(said), said).toEqual({ kind: "existing", id: "a" });
    expect(of("CĐ. THÀNH SƠN")).toEqual({ kind: "existing", id: "b" });
    expect(resolver.unknownNames).toEqual([]);
  });

  test("are asked for, spelling by spelling, where it may be several; each answer is of its own", () => {
    const { of, resolver } = resolving();
    const said = ["CHI DOAN THANH SON", "CĐ Thạnh Sơn", "CD 1"];
    for (const name of said) expect(of(name)).toEqual({ kind: "unknown", name });
    expect(resolver.unknownNames).toEqual(said);
    const answered = resolving({ "CHI DOAN THANH SON": "a", "CĐ Thạnh Sơn": "b", "CD 1": "1" });
    expect(said.map(answered.of)).toEqual(["a", "b", "1"].map((id) => ({ kind: "existing", id })));
  });

  test("so are two of one name, and what the unit is called too", () => {
    expect(resolving({}, [ONE, { ...CD1, name: ONE.name }]).of(ONE.name).kind).toBe("unknown");
    const ofUnit = resolving({}, [branch("vp", "Chi đoàn Văn phòng")], ["Văn Phòng"]);
    expect(ofUnit.of("Chi đoàn Văn phòng")).toEqual({ kind: "existing", id: "vp" });
    expect(ofUnit.of("Văn Phòng")).toEqual({ kind: "unit" });
    expect(ofUnit.of("VĂN PHÒNG").kind).toBe("unknown");
  });

  test("are two, where the sheet has both or the unit but the other, in however many words", () => {
    const said = ["Chi đoàn Thanh Sơn", "CĐ Thành Sơn", "CĐ Hoà Bình", "CHI DOAN KHO"];
    const resolver = (branches: typeof ALL) => {
      const made = new BranchResolver(branches, [], {}, said);
      return { kinds: said.map((name) => made.resolve(name).kind), asked: made.unknownNames };
    };
    expect(resolver([])).toMatchObject({ asked: said });
    const others = [branch("h", "Chi đoàn Hòa Bình"), branch("k", "Kho")];
    expect(resolver([THANH, ...others])).toEqual({
      kinds: ["existing", "unknown", "existing", "existing"],
      asked: ["CĐ Thành Sơn"],
    });
    const mistyped = new BranchResolver([THANH], [], {}, ["Thành Sơn", "CĐ Thanh Sơn", "THANH SƠN"]);
    expect(["CĐ Thanh Sơn", "THANH SƠN"].map((name) => mistyped.resolve(name).kind)).toEqual([
      "existing",
      "existing",
    ]);
    const alone = new BranchResolver([THANH], [], {}, ["Thành Sơn"]);
    expect(alone.resolve("Thành Sơn")).toEqual({ kind: "unknown", name: "Thành Sơn" });
  });

  test("one answered as new is the unit's branch once there is one, by whatever spelling", () => {
    const answers = { "THÀNH SƠN": "create", "Chi đoàn Kho": "create" };
    expect(resolving(answers, []).of("THÀNH SƠN")).toMatchObject({ kind: "create" });
    const { of, resolver } = resolving(answers);
    expect(of("THÀNH SƠN")).toEqual({ kind: "existing", id: "b" });
    expect(of("Chi đoàn Kho")).toEqual({ kind: "create", name: "Chi đoàn Kho" });
    expect(resolver.openedSince).toEqual(["THÀNH SƠN"]);
  });

  test("any other name is meant by its key as before", () => {
    expect(resolving({}, [THANH, ONE]).of("CD THANH SON")).toEqual({ kind: "existing", id: "a" });
  });
});

describe("a school's class", () => {
  const SAID = ["Lớp 10A1", "10A1", "CĐ 10A1", "Chi đoàn lớp 10A1", "LỚP 10a1", "Chi đoàn 10A1"];
  const SHORT = branch("s", "Chi đoàn 10A1");
  const LONG = branch("l", "Chi đoàn lớp 10A1");

  test.each([SHORT, LONG])("is the branch %o, however the sheet writes it", (one) => {
    const { of } = resolving({}, [one, branch("o", "Chi đoàn lớp 10A11")]);
    for (const said of SAID) expect(of(said), said).toEqual({ kind: "existing", id: one.id });
  });

  test("is asked for where two branches may be meant, save by their own names", () => {
    const { of } = resolving({}, [SHORT, LONG]);
    expect(SAID.map((said) => of(said).kind)).toEqual([
      "unknown",
      "unknown",
      "unknown",
      "existing",
      "unknown",
      "existing",
    ]);
    expect(of(LONG.name)).toEqual({ kind: "existing", id: "l" });
    expect(resolving({}, [branch("x", "Chi đoàn lớp")]).of("Lớp")).toEqual({ kind: "existing", id: "x" });
  });
});
