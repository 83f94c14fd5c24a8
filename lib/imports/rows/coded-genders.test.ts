import { expect, test } from "vitest";
import { rowsOf, xlsxOf } from "@/tests/helpers/sheets";
import { proposedGenders } from "./coded-genders";

const proposed = async (people: [string, string | number | null][]) =>
  proposedGenders(
    rowsOf(
      await xlsxOf([
        ["Họ và tên", "Ngày sinh", "Giới tính"],
        ...people.map(([name, gender]) => [name, "12/03/2000", gender]),
      ]),
    ),
  );

const [MAN, WOMAN, ELSE] = ["Lê Văn An", "Đỗ Thị Bình", "Vũ Minh Anh"];

test.each<[string, [string, string | number | null][], Record<string, string>]>([
  [
    "1 and 0",
    [
      [MAN, "1"],
      [WOMAN, "0"],
    ],
    { "gender:1": "male", "gender:0": "female" },
  ],
  [
    "1 and 2 as numbers",
    [
      [MAN, 1],
      [WOMAN, 2],
      [ELSE, 2],
    ],
    { "gender:1": "male", "gender:2": "female" },
  ],
  [
    "names that say nothing",
    [
      [ELSE, 1],
      [ELSE, 2],
    ],
    { "gender:1": "male", "gender:2": "female" },
  ],
  [
    "the other way round",
    [
      [WOMAN, 1],
      [MAN, 0],
    ],
    {},
  ],
  [
    "a lone 1 beside words",
    [
      [MAN, 1],
      [WOMAN, "Nữ"],
      [MAN, "M"],
    ],
    { "gender:1": "male" },
  ],
  [
    "a lone 1 that may be a tick",
    [
      [WOMAN, 1],
      [MAN, null],
    ],
    {},
  ],
  ["a lone 1 of whom no name tells", [[ELSE, 1]], {}],
  [
    "0 and 2",
    [
      [WOMAN, 0],
      [MAN, 2],
    ],
    {},
  ],
  [
    "three codes",
    [
      [MAN, 1],
      [WOMAN, 2],
      [ELSE, 0],
    ],
    {},
  ],
  [
    "another word among them",
    [
      [MAN, 1],
      [WOMAN, "2"],
      [ELSE, "N"],
    ],
    {},
  ],
])("%s", async (_, people, meant) => {
  expect(await proposed(people)).toEqual(meant);
});
