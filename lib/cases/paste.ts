import { fold } from "@/lib/platform/fold";
import { type PastedLine, pastedLines, titledPlaces, wrongCells } from "@/lib/platform/pasted-table";
import { type FieldError, type Refusal, refusedAt } from "@/lib/platform/result";

/**
 * The lines of a table copied from a sheet with their cells in the shown order; a first line that names the columns is left
 * out, and where it names no other ones it says in which order they stand.
 */
export function linesUnder(header: readonly string[], text: string): PastedLine[] {
  const lines = pastedLines(text);
  const [first, ...rest] = lines;
  const places = first && titledPlaces(first, header);
  if (!first || !places) return lines;
  const known = new Set(header.map(fold));
  if (first.cells.every((cell) => cell === "" || known.has(fold(cell))))
    return rest.map(({ row, cells, texts }) => {
      const inOrder = (of: string[]) => places.map((place) => of[place] ?? "");
      return { row, cells: inOrder(cells), texts: inOrder(texts) };
    });
  return fold(first.cells[0] ?? "") === fold(header[0] ?? "") ? rest : lines;
}

/** A problem of one cell, named by its place and its column's title. */
export function cellProblem({ row }: Pick<PastedLine, "row">, column: string, message: string): FieldError {
  return { path: `${row}`, message: `Dòng ${row}, cột “${column}”: ${message}` };
}

/** Why a table that was read can't be written: every cell that is wrong, or that it has no line. */
export function tableFault(problems: FieldError[], lines: number): Refusal | null {
  if (problems.length > 0) return wrongCells(problems);
  return lines > 0 ? null : refusedAt("table", "Bảng chưa có dòng nào. Dán các dòng chép từ Excel.");
}

type Known = { id: string; fullName: string; code: string | null; birthDate: string };
/** `isMany`: several bear the name, else nobody. */
type Found<M> = { member: M } | { problem: string; isMany: boolean };

const nobody = (problem: string) => ({ problem, isMany: false });

/** Finds the member of a line by code, or by name; of two of one name the birth date decides. */
export function memberFinder<M extends Known>(
  members: readonly M[],
): (word: string, birthDate: string) => Found<M> {
  const byWord = new Map<string, M[]>();
  const add = (word: string, member: M) => byWord.set(word, [...(byWord.get(word) ?? []), member]);
  for (const member of members) {
    add(fold(member.fullName), member);
    if (member.code) add(fold(member.code), member);
  }
  return (word, birthDate) => {
    if (word === "") return nobody("chưa ghi họ tên hoặc mã đoàn viên.");
    const named = byWord.get(fold(word)) ?? [];
    const [only, another] = birthDate ? named.filter((each) => each.birthDate === birthDate) : named;
    if (!only) return nobody(`không có “${word}” trong danh sách. Ghi đúng họ tên hoặc mã đoàn viên.`);
    return another
      ? { problem: `có nhiều người tên “${word}”. Ghi thêm ngày sinh, hoặc ghi mã đoàn viên.`, isMany: true }
      : { member: only };
  };
}
