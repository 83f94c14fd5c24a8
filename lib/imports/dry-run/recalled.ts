import { createHash } from "node:crypto";
import { headerKey } from "@/lib/imports/columns/header";
import { remap, type Table } from "@/lib/imports/columns/mapping";
import {
  branchKey,
  branchKeys,
  branchKeysOf,
  branchNamesOf,
  isCalledSince,
  namesInSheet,
} from "@/lib/imports/comparing/branches";
import { compareSheet } from "@/lib/imports/dry-run/compared";
import { type KeptSheet, readSheet } from "@/lib/imports/dry-run/kept-sheet";
import type { Memories } from "@/lib/imports/dry-run/memory";
import { proposedGenders } from "@/lib/imports/rows/coded-genders";
import { foldedKey, foldedWords, wordKey } from "@/lib/imports/rows/sheet-words";
import type { ImportAnswers, Surroundings } from "@/lib/imports/types";

const NO_ANSWERS: ImportAnswers = { branches: {}, choices: {}, absent: {}, words: {} };

/** What was said of columns that this sheet has; its others, which nothing titles, hold no field that those hold. */
export function withMemory(table: Table, remembered: Memories): Table {
  const memory = Object.entries(remembered[fingerprintOf(table)]?.mapping ?? {});
  const said = memory.filter(([letter]) => Object.hasOwn(table.mapping, letter));
  const taken = new Set(said.map(([, field]) => field));
  const guessed = Object.entries(table.mapping).map(([letter, field]) => [
    letter,
    taken.has(field) ? null : field,
  ]);
  const remapped = remap({ ...table, mapping: Object.fromEntries(guessed) }, Object.fromEntries(said));
  return remapped.ok ? remapped.value : table;
}

/**
 * What the unit once said of this sheet's words and branches, as far as the sheet asks again and the branch is still there;
 * by which earlier name it calls one of the branches; and what its numbers for genders mean most likely. Each stands as an
 * answer, which a person may change. Where they disagree, what the unit said counts, unless the other branch gave that
 * name up only since: whoever answered could not know of it.
 */
export function recalled(kept: KeptSheet, remembered: Memories, around: Surroundings): ImportAnswers {
  const memory = remembered[fingerprintOf(kept.table)];
  const by = { today: around.today, rule: around.joining };
  const proposed = proposedGenders(readSheet(kept.table, kept.table.mapping, by).rows);
  if (!memory && around.branches.every(({ formerNames }) => formerNames.length === 0))
    return { ...NO_ANSWERS, words: proposed };
  const known = foldedWords({ ...proposed, ...memory?.words });
  const places = new Set([around.unit.id, ...around.branches.map(({ id }) => id)]);
  const asked = (answers: ImportAnswers) => compareSheet(kept, kept.table.mapping, answers, around);
  const words = answered(asked(NO_ANSWERS).words.map(wordKey), (key) => known.get(foldedKey(key)));
  // A row that was not understood asks for no branch, so words come first.
  const { comparison, read } = asked({ ...NO_ANSWERS, words });
  const toldBefore = memory?.branches ?? {};
  const former = around.branches.flatMap(({ formerNames }) => formerNames.map(({ name }) => name));
  const names = [...branchNamesOf(read), ...Object.keys(toldBefore), ...former];
  const keyOf = branchKeys(around.branches, [around.unit.name, around.unit.code], names);
  const said = Object.entries(toldBefore).flatMap(([name, { branch: id, at }]) => {
    const isOutdated = around.branches.some(
      (each) => each.id !== id && isCalledSince(each, branchKey(name), at),
    );
    return places.has(id) && !isOutdated ? [[keyOf(name), id] as const] : [];
  });
  const inSheet = branchKeysOf(read);
  const called = around.branches.flatMap((branch) =>
    namesInSheet(branch, inSheet).map((name) => [keyOf(name), branch.id] as const),
  );
  const branches = new Map([...called, ...said]);
  return {
    ...NO_ANSWERS,
    words,
    branches: answered(comparison.unknownBranches, (name) => branches.get(keyOf(name))),
  };
}

function answered(asked: string[], answer: (asked: string) => string | undefined): Record<string, string> {
  return Object.fromEntries(
    asked.flatMap((each) => {
      const value = answer(each);
      return value === undefined ? [] : [[each, value]];
    }),
  );
}

/** The key of a header; its titles themselves stay in the sheet. */
export function fingerprintOf({ header }: Table): string {
  return createHash("sha256").update(headerKey(header)).digest("base64url");
}
