import { expect, test } from "vitest";
import { DEMO_UNITS } from "@/prisma/seed/bloc";
import { sisterDoubts, sisterNamed, sisterProblem } from "./sisters";

const named = (...names: string[]) => names.map((name, at) => ({ id: `${at}`, code: `D${at}`, name }));
const units = named(
  "Đoàn Sở Y tế",
  "Đoàn Sở Tư pháp",
  "Đoàn Trường",
  "Đoàn xã Thành Sơn",
  "Chi đoàn Kho bạc Hòa Bình",
);
const whoIs = (typed: string) => sisterNamed(typed, units)?.name ?? null;

test.each([
  "d0",
  "ĐOÀN SỞ Y TẾ",
  "Sở Y tế",
  "ĐTN Sở Y tế",
  "BCH Đoàn Sở Y tế",
  "đoàn TN Sở Y tế",
  "Đoàn cơ sở Sở Y tế",
  "Đoàn TNCS Hồ Chí Minh – Sở Y tế",
  "BTV Đoàn Thanh niên Sở Y tế.",
  "so y te",
])("“%s” is the unit, however its name begins", (typed) => {
  expect(whoIs(typed)).toBe("Đoàn Sở Y tế");
  expect(sisterDoubts(typed, units)).toEqual([]);
});

test.each([
  "Đoàn Sở Tư",
  "Sở Y",
  "Đoàn",
  "Trường",
  "ĐTN Trường",
  "Xã Thanh Sơn",
  "Đoàn Sở Y tế tỉnh",
  "Chi đoàn Sở Y tế",
])("“%s” is surely none of the units", (typed) => {
  expect(whoIs(typed)).toBeNull();
  expect(sisterProblem(typed, units)).toBeNull();
});

test("a Chi đoàn cơ sở is known too, and a name of two units is refused but is neither's", () => {
  expect(whoIs("Chi đoàn cơ sở Kho bạc Hoà Bình")).toBe("Chi đoàn Kho bạc Hòa Bình");
  const both = named("Đoàn Sở Y tế", "Chi đoàn cơ sở Sở Y tế");
  expect(sisterNamed("Sở Y tế", both)).toBeUndefined();
  expect(sisterNamed("Đoàn Sở Y tế", both)?.name).toBe("Đoàn Sở Y tế");
  expect(sisterProblem("Sở Y tế", both)).toMatch(/^“Đoàn Sở Y tế”, “Chi đoàn cơ sở Sở Y tế” là đơn vị/);
});

test("what holds the name of a unit, or begins it, is to be weighed", () => {
  const like = (typed: string) =>
    sisterDoubts(typed, units).map((words) => /giống tên “([^”]+)”/.exec(words)?.[1]);
  for (const typed of ["Đoàn Sở Y Tế tỉnh", "Bệnh viện thuộc Sở Y tế", "Chi đoàn Sở Y tế"])
    expect(like(typed)).toEqual(["Đoàn Sở Y tế"]);
  expect(like("Chi đoàn Kho bạc Hòa Bình 2")).toEqual(["Chi đoàn Kho bạc Hòa Bình"]);
  expect(like("Xã Thanh Sơn")).toEqual(["Đoàn xã Thành Sơn"]);
  for (const typed of ["Đoàn Sở", "Đoàn trường Hùng Vương", "Đoàn Sở Y tếx", "Đoàn phường Y", "Sở Tư"])
    expect(like(typed).filter((name) => name !== "Đoàn Sở Tư pháp")).toEqual([]);
  expect(sisterDoubts("Đoàn phường Bắc", units)).toEqual([]);
});

test("the units of the demo are told from each other", () => {
  for (const { name, office } of DEMO_UNITS) {
    const others = DEMO_UNITS.filter((unit) => unit.name !== name);
    for (const typed of [name, office, `ĐTN ${office}`]) {
      expect(sisterNamed(typed, DEMO_UNITS)?.name).toBe(name);
      expect(sisterProblem(typed, others)).toBeNull();
      expect(sisterDoubts(typed, others)).toEqual([]);
    }
  }
});
