import type { RosterRow } from "@/lib/imports/rows/roster-row";
import { type WordAnswers, wordKey } from "@/lib/imports/rows/sheet-words";
import { GENDER_LABELS } from "@/lib/members/messages";
import type { Gender } from "@/lib/members/roster/fields";
import { fold } from "@/lib/platform/fold";

/** Men are 1 in most sheets, women 0 or 2; some have it the other way round, so nothing is read unsaid. */
const CODES: Record<string, Gender> = { "1": "male", "0": "female", "2": "female" };
const MIDDLE_NAMES: Record<string, Gender> = { van: "male", thi: "female" };

/**
 * What the numbers of a column of genders mean, for the person to see and to change: of two codes as most sheets have
 * it, unless the names say otherwise; of a lone 1 only where names say so.
 */
export function proposedGenders(rows: readonly RosterRow[]): WordAnswers {
  const coded = rows.flatMap(({ unknown, values: { fullName = "" } }) =>
    unknown.flatMap(({ field, word }) =>
      field === "gender" ? [{ word, named: genderNamed(fullName) }] : [],
    ),
  );
  const words = [...new Set(coded.map(({ word }) => word))];
  if (!words.includes("1") || words.length > 2 || !words.every((word) => word in CODES)) return {};
  const told = coded.filter(({ named }) => named !== null);
  const agreeing = told.filter(({ word, named }) => CODES[word] === named).length;
  const isBorneOut = agreeing * 2 > told.length || (told.length === 0 && words.length === 2);
  if (!isBorneOut) return {};
  return Object.fromEntries(
    words.flatMap((word) => {
      const meant = CODES[word];
      return meant ? [[wordKey({ field: "gender", word }), meant]] : [];
    }),
  );
}

function genderNamed(fullName: string): Gender | null {
  const middle = fold(fullName).split(" ").slice(1, -1);
  const told = middle.flatMap((word) => MIDDLE_NAMES[word] ?? []);
  return told[0] ?? null;
}

/** How the numbers of a sheet's genders are taken, by the answers that stand. */
export function codesNote(answers: WordAnswers): string[] {
  const read = Object.keys(CODES).flatMap((word) => {
    const meant = answers[wordKey({ field: "gender", word })];
    return meant === "male" || meant === "female" ? [`${word} là ${GENDER_LABELS[meant]}`] : [];
  });
  if (read.length === 0) return [];
  return [
    `Cột giới tính ghi bằng số: hiểu ${read.join(", ")}. So vài người với hồ sơ; nếu khác thì chọn lại ở phần cách ghi của tệp.`,
  ];
}
