import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { AgedPerson } from "@/lib/graduations/types";
import { plainDate } from "@/lib/platform/dates";
import { AgedList } from "./aged-list";

const STAY = {
  id: "c",
  state: "stays",
  version: 3,
  isOpen: false,
  isReached: true,
  stepCount: 3,
  since: plainDate("2025-03-26"),
} as const;
const listed = (more: Partial<AgedPerson>, day = "2026-11-20", unitId: string | null = null) => {
  const graduation = { ...STAY, stayUntil: plainDate("2026-11-19") };
  const person: AgedPerson = {
    id: "m",
    fullName: "Lê Thị An",
    code: null,
    birthDate: "1993-04-02",
    position: null,
    branch: null,
    status: "active",
    statusSince: null,
    ownWish: null,
    graduation,
    ...more,
  };
  return renderToStaticMarkup(
    <AgedList people={[{ ...person, isOver: true }]} day={plainDate(day)} unitId={unitId} query="" />,
  );
};

test("whose stay has run out is to be asked again, whose stay lasts is not", () => {
  expect(listed({}, "2026-11-19")).toContain("Được ở lại");
  expect(listed({})).toContain("Hết hạn ở lại, hỏi lại nguyện vọng");
  expect(listed({})).not.toContain("Được ở lại");
  expect(listed({ position: "Bí thư chi đoàn" })).toContain("Giữ chức vụ, tiếp tục");
  expect(listed({ status: "graduated" })).toContain("Đã trưởng thành");
  const left = { status: "graduated" as const, graduation: null, statusSince: plainDate("2026-03-26") };
  expect(listed(left)).toContain("Rời danh sách ngày 26/03/2026, chưa ghi lễ trưởng thành");
  const whole = listed({}, "2026-11-20", "u1");
  expect(whole.indexOf("Ghi lễ trưởng thành")).toBeLessThan(whole.indexOf("Lê Thị An"));
});

test("the list names the article that it follows", () => {
  expect(listed({})).toContain("Điều 4, Điều lệ Đoàn khóa X");
});
