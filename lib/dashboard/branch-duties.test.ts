import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { branchFacts } from "@/tests/helpers/dashboard-facts";
import { branchDuties } from "./branch-duties";

const photo = (id: string) => ({ id, title: `Ra quân ${id}`, startsOn: plainDate("2026-03-26") });

describe("what a branch could add", () => {
  test("nothing where members, activities and photos are there", () => {
    expect(branchDuties(branchFacts())).toEqual([]);
  });

  test("its roster first, and then no activity is asked for yet", () => {
    const duties = branchDuties(branchFacts({ members: 0, activitiesOfQuarter: 0 }));
    expect(duties.map(({ id }) => id)).toEqual(["roster"]);
  });

  test("an activity of this quarter, by the quarter's end", () => {
    expect(branchDuties(branchFacts({ activitiesOfQuarter: 0 }))).toMatchObject([
      { id: "quarter", due: "2026-12-31", title: "Ghi hoạt động quý IV" },
    ]);
  });

  test("an earlier year asks for no activity of today's quarter", () => {
    expect(branchDuties(branchFacts({ year: 2025, activitiesOfQuarter: 0 }))).toEqual([]);
  });

  test("photos of activities without any, and how many more there are", () => {
    const duties = branchDuties(
      branchFacts({ withoutPhoto: [photo("a"), photo("b")], withoutPhotoCount: 5 }),
    );
    expect(duties.map(({ mend }) => mend?.path)).toEqual(["/plans/a", "/plans/b"]);
    expect(duties[0]?.detail).toBe("26/03/2026, chưa có ảnh.");
    expect(duties[1]?.detail).toBe("26/03/2026, chưa có ảnh. Còn 3 hoạt động nữa như vậy.");
  });
});
