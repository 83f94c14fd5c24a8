import { expect, test } from "vitest";
import type { Choice, RatingRow } from "@/lib/ratings/types";
import { countsOnceSaved, unsavedWords } from "./unsaved";

const row = (memberId: string, fullName: string, choice: Choice | null): RatingRow => ({
  memberId,
  fullName,
  signedName: null,
  code: null,
  birthDate: "2000",
  gender: "female",
  hasLeft: false,
  conditions: [],
  draft: "",
  choice,
  comment: "",
  typedOn: null,
  version: 1,
  record: { held: 0, attended: 0, meetings: { held: 0, attended: 0 }, training: null },
});
const rows = [row("a", "Lê Thị An", "good"), row("b", "Vũ Văn Bình", "good"), row("c", "Hà Thị Chi", null)];

test("the grid says whom a save changes and how many are then rated how, an emptied rating too", () => {
  const typed = {
    a: { choice: null, comment: "" },
    b: { choice: "excellent" as const, comment: "" },
    c: { choice: "party_member" as const, comment: "" },
  };
  const counts = countsOnceSaved(rows, typed);
  expect(counts).toEqual({ excellent: 1, good: 0, completed: 0, not_completed: 0, notRated: 1 });
  expect(unsavedWords(rows, counts)).toBe(
    "3 người sẽ đổi khi lưu: Lê Thị An, Vũ Văn Bình, Hà Thị Chi. Khi đó: Xuất sắc 1 · Tốt 0 · Hoàn thành 0 · Không hoàn thành 0 · Không thuộc diện 1.",
  );
  const many = Array.from({ length: 7 }, (_, at) => row(`m${at}`, `Lê Văn ${at}`, "good"));
  expect(unsavedWords(many, counts)).toContain("Lê Văn 4 và 2 người nữa. Khi đó");
});
