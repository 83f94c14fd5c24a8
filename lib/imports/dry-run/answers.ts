import type { z } from "zod";
import { isMeaning, isWordField, wordKey } from "@/lib/imports/rows/sheet-words";
import { HERE, noBranches } from "@/lib/imports/rules";
import type { patchImportSchema } from "@/lib/imports/schema";
import type { ImportAnswers, ImportDetail, Surroundings } from "@/lib/imports/types";
import { type FieldError, notFound, type Refusal, refusedFields } from "@/lib/platform/result";

type Given = Omit<z.output<typeof patchImportSchema>, "mapping" | "sheet" | "year">;

/** New answers over earlier ones. */
export function answersOf(before: ImportAnswers, { branches, choices, absent, words }: Given): ImportAnswers {
  return {
    branches: { ...before.branches, ...branches },
    choices: { ...before.choices, ...choices },
    absent: { ...before.absent, ...absent },
    words: { ...before.words, ...words },
  };
}

/** Answers to what was not asked are refused; a branch or member that is not here is not found. */
export function checkAnswers(given: Given, detail: ImportDetail, around: Surroundings): Refusal | null {
  if (pointsElsewhere(given, detail, around))
    return notFound(
      "Không tìm thấy chi đoàn hoặc đoàn viên đã chọn trong đơn vị này. Mở lại trang rồi chọn lại.",
    );
  const fields = [
    ...wrongBranches(given, detail, around),
    ...wrongRows(given, detail),
    ...wrongWords(given, detail),
    ...wrongAbsences(given, around),
  ];
  return refusedFields(fields);
}

function pointsElsewhere(
  { branches = {}, choices = {}, absent = {} }: Given,
  detail: ImportDetail,
  around: Surroundings,
) {
  const places = new Set(["create", around.unit.id, ...around.branches.map(({ id }) => id)]);
  const candidates = new Map(detail.duplicates.map(({ row, candidates }) => [String(row), candidates]));
  const isHere = (row: string, choice: string) =>
    ["new", "skip", HERE].includes(choice) || candidates.get(row)?.some(({ id }) => id === choice) !== false;
  const isAsked = (id: string) =>
    Object.hasOwn(detail.answers.absent, id) || detail.absent.some((member) => member.id === id);
  return (
    !Object.values(branches).every((answer) => places.has(answer)) ||
    !Object.entries(choices).every(([row, choice]) => isHere(row, choice)) ||
    !Object.keys(absent).every(isAsked)
  );
}

function wrongBranches({ branches = {} }: Given, detail: ImportDetail, around: Surroundings): FieldError[] {
  const unknown = new Set(detail.unknownBranches);
  const unmade = noBranches(detail);
  return Object.entries(branches).flatMap(([name, answer]) => {
    const path = `branches.${name}`;
    if (around.branchId === null && !unknown.has(name) && !Object.hasOwn(detail.answers.branches, name))
      return [{ path, message: `Tệp không có chi đoàn lạ nào tên “${name}”. Bỏ câu trả lời này.` }];
    const reason = unmade.get(name);
    if (answer === "create" && reason) return [{ path, message: reason }];
    if (answer === "create" && !around.mayCreateBranches)
      return [{ path, message: "Ở đây không lập thêm chi đoàn được. Chọn một nơi có sẵn." }];
    return [];
  });
}

function wrongAbsences({ absent = {} }: Given, { onTheWay }: Surroundings): FieldError[] {
  return Object.entries(absent).flatMap(([id, answer]) => {
    const message = onTheWay[id];
    return message && answer !== "keep" ? [{ path: `absent.${id}`, message }] : [];
  });
}

function wrongRows({ choices = {} }: Given, { otherUnit, duplicates, merged }: ImportDetail): FieldError[] {
  const rows = new Set([...duplicates, ...merged].map(({ row }) => String(row)));
  const noNew = new Set(duplicates.flatMap(({ row, noNew }) => (noNew ? [String(row)] : [])));
  return Object.entries(choices)
    .filter(([row, choice]) => {
      if (choice === HERE) return row !== String(otherUnit?.row);
      return !rows.has(row) || (choice === "new" && noNew.has(row));
    })
    .map(([row]) => ({
      path: `choices.${row}`,
      message: `Dòng ${row} không có gì phải chọn như vậy. Bỏ câu trả lời này.`,
    }));
}

function wrongWords({ words = {} }: Given, detail: ImportDetail): FieldError[] {
  const asked = new Map(detail.words.map((word) => [wordKey(word), word.field]));
  return Object.entries(words).flatMap(([key, meaning]) => {
    const path = `words.${key}`;
    const [before = ""] = key.split(":", 1);
    const field =
      asked.get(key) ?? (Object.hasOwn(detail.answers.words, key) && isWordField(before) ? before : null);
    if (field === null)
      return [{ path, message: `Tệp không có chữ nào lạ là “${key}”. Bỏ câu trả lời này.` }];
    return isMeaning(field, meaning) ? [] : [{ path, message: "Chọn một mục trong danh sách." }];
  });
}
