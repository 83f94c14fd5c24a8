import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { schoolYear } from "@/lib/units/periods";
import { ratingMinutesPaper } from "./minutes-paper";

test.each(["Chi đoàn 10A1", null])(
  "the minutes of a school call its year the same everywhere: %s",
  (branchName) => {
    const { title, body } = ratingMinutesPaper({
      periodLabel: schoolYear(2026).label,
      unitName: "Đoàn Trường số 1",
      branchName,
      upper: {
        name: "Đoàn Khối",
        shortName: "Đoàn Khối",
        parentName: "Tỉnh đoàn",
        issuerCode: "ĐTN",
        place: "Việt Trì",
      },
      meeting: {
        minutesNumber: "05",
        heldOn: plainDate("2026-08-20"),
        entitled: 1,
        present: 1,
        chair: "Lê Thị An",
        minuteTaker: "Vũ Văn Bình",
      },
      rows: [{ fullName: "Hà Thị Chi", choice: "good", comment: "" }],
      draft: false,
    });
    const words = JSON.stringify([title, body]);
    expect(words.match(/năm học 2025 – 2026/g)).toHaveLength(2);
    expect(words).not.toContain("năm 2026");
  },
);
