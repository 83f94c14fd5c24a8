import { describe, expect, test } from "vitest";
import { refused } from "@/lib/platform/result";
import { openingOf, pathsOfForm, yearOf } from "./year-form";

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) data.append(name, one);
  return data;
}

const opening = form({
  year: "2026",
  setId: "s",
  cutOff: "30/11/2026",
  registrationDue: "31/02/2025",
  votePercent: "50",
  voteBase: "present",
  adoptionPercent: "66",
  units: ["a", "b"],
  participants: "a",
  "reason.b": " Sáp nhập ",
});

test("days are read as people write them; what is no day stays as typed", () => {
  expect(yearOf(opening)).toMatchObject({
    cutOff: "2026-11-30",
    registrationDue: "31/02/2025",
    appraisalDue: "",
    votePercent: 50,
    voteBase: "present",
    adoptionPercent: 66,
  });
});

describe("who is not ticked", () => {
  test("is left out with the reason", () => {
    expect(openingOf(opening)).toMatchObject({
      year: 2026,
      setId: "s",
      participants: ["a"],
      excluded: [{ unitId: "b", reason: "Sáp nhập" }],
    });
  });

  test("is named where the reason lacks", () => {
    const fields = [
      { path: "excluded.0.reason", message: "Ghi lý do." },
      { path: "year", message: "Đã mở." },
    ];
    expect(pathsOfForm(refused("invalid", "Sai", { fields }), openingOf(opening)).fields).toEqual([
      { path: "reason.b", message: "Ghi lý do." },
      { path: "year", message: "Đã mở." },
    ]);
  });
});
