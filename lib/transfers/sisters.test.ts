import { expect, test } from "vitest";
import { DEMO_UNITS } from "@/prisma/seed/bloc";
import { INSTEAD, type Named, sisterDoubts, sisterNamed, sisterProblem } from "./sisters";

const named = (...names: string[]) => names.map((name, at) => ({ id: `${at}`, code: `D${at}`, name }));
const units = named(
  "Đoàn Sở Y tế",
  "Đoàn Sở Tư pháp",
  "Đoàn Trường",
  "Đoàn xã Thành Sơn",
  "Chi đoàn Kho bạc Hòa Bình",
);
const wrong = (outsideName: string, among: readonly Named[], outsidePlace: string | null = "") =>
  sisterProblem({ outsideName, outsidePlace }, among);
const weighed = (outsideName: string, among: readonly Named[], outsidePlace: string | null = "") =>
  sisterDoubts({ outsideName, outsidePlace }, among);
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
  expect(weighed(typed, units)).toEqual([]);
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
  expect(wrong(typed, units)).toBeNull();
});

test("a Chi đoàn cơ sở is known too, and a name of two units is refused but is neither's", () => {
  expect(whoIs("Chi đoàn cơ sở Kho bạc Hoà Bình")).toBe("Chi đoàn Kho bạc Hòa Bình");
  const both = named("Đoàn Sở Y tế", "Chi đoàn cơ sở Sở Y tế");
  expect(sisterNamed("Sở Y tế", both)).toBeUndefined();
  expect(sisterNamed("Đoàn Sở Y tế", both)?.name).toBe("Đoàn Sở Y tế");
  expect(wrong("Sở Y tế", both)).toMatch(/^“Đoàn Sở Y tế”, “Chi đoàn cơ sở Sở Y tế” là đơn vị/);
});

test("what holds the name of a unit, or begins it, is to be weighed", () => {
  const like = (typed: string) =>
    weighed(typed, units).map((words) => /giống tên “([^”]+)”/.exec(words)?.[1]);
  for (const typed of ["Đoàn Sở Y Tế tỉnh", "Bệnh viện thuộc Sở Y tế", "Chi đoàn Sở Y tế"])
    expect(like(typed)).toEqual(["Đoàn Sở Y tế"]);
  expect(like("Chi đoàn Kho bạc Hòa Bình 2")).toEqual(["Chi đoàn Kho bạc Hòa Bình"]);
  expect(like("Xã Thanh Sơn")).toEqual(["Đoàn xã Thành Sơn"]);
  for (const typed of ["Đoàn Sở", "Đoàn trường Hùng Vương", "Đoàn Sở Y tếx", "Đoàn phường Y", "Sở Tư"])
    expect(like(typed).filter((name) => name !== "Đoàn Sở Tư pháp")).toEqual([]);
  expect(weighed("Đoàn phường Bắc", units)).toEqual([]);
});

test("a place of the same name that is said to lie somewhere is to be weighed; elsewhere it is told how to say so", () => {
  expect(wrong("Sở Y tế", units)).toMatch(
    /cùng tên thì ghi thêm xã, phường, tỉnh vào ô “Xã, phường, tỉnh”\.$/,
  );
  expect(wrong("Sở Y tế", units, null)).toMatch(/cùng tên thì ghi thêm xã, phường, tỉnh sau tên\.$/);
  expect(wrong("Sở Y tế", units, "tỉnh Hồng Lĩnh")).toBeNull();
  expect(weighed("Sở Y tế", units, "tỉnh Hồng Lĩnh")).toEqual([
    `“Đoàn Sở Y tế” là đơn vị trong tổ chức. Nếu chuyển sang đơn vị này thì ${INSTEAD.open}; nếu là nơi khác cùng tên ở tỉnh Hồng Lĩnh thì vẫn ghi.`,
  ]);
  // Behind the name it is said as well.
  expect(weighed("Đoàn Sở Y tế tỉnh Hồng Lĩnh", units, null)).toHaveLength(1);
});

test("a unit is known by what it was called before, where no other one is called so", () => {
  const finance = {
    code: "TC",
    name: "Đoàn Sở Tài chính",
    formerNames: ["Đoàn Sở Kế hoạch và Đầu tư", "ĐTN Sở Tài chánh"],
  };
  const former = [...units, finance];
  for (const typed of ["Sở Kế hoạch & Đầu tư", "ĐTN Sở Kế hoạch và Đầu tư", "Đoàn Sở Tài chánh", "tc"])
    expect(sisterNamed(typed, former)).toBe(finance);
  expect(wrong("Sở Kế hoạch và Đầu tư", former)).toMatch(
    /^“Đoàn Sở Tài chính” \(tên cũ “Đoàn Sở Kế hoạch và Đầu tư”\) là đơn vị trong tổ chức\. Mở hồ sơ/,
  );
  expect(weighed("Trung tâm thuộc Sở Kế hoạch và Đầu tư", former)).toEqual([
    expect.stringContaining("giống tên “Đoàn Sở Tài chính” (tên cũ “Đoàn Sở Kế hoạch và Đầu tư”)"),
  ]);
  const heir = { code: "KH", name: "Chi đoàn Sở Kế hoạch và Đầu tư" };
  expect(sisterNamed("Sở Kế hoạch và Đầu tư", [...former, heir])).toBe(heir);
});

test("the units of the demo are told from each other", () => {
  for (const { name, office } of DEMO_UNITS) {
    const others = DEMO_UNITS.filter((unit) => unit.name !== name);
    for (const typed of [name, office, `ĐTN ${office}`]) {
      expect(sisterNamed(typed, DEMO_UNITS)?.name).toBe(name);
      expect(wrong(typed, others)).toBeNull();
      expect(weighed(typed, others)).toEqual([]);
    }
  }
});
