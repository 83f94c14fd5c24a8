import { type ColumnMeaning, HEADER_RULES } from "@/lib/imports/columns/header-titles";
import { postMark } from "@/lib/imports/columns/post-marks";
import { ratingMark, ratingMarkAlone } from "@/lib/imports/columns/rating-marks";
import { fold } from "@/lib/platform/fold";
import { held } from "@/lib/platform/held";

const RELATIVES = /(^|[^\p{L}])(cha|mẹ|bố|vợ|chồng|con)([^\p{L}]|$)/iu;

/** What one column's title means, given from the top part down, and how good a phrase said so (0 is best). */
export function meaningOf(parts: string[]): { means: ColumnMeaning; rank: number } | null {
  const last = parts.at(-1) ?? "";
  const parent = parts.slice(0, -1).join(" ");
  const above = meaningOfTitle(parent);
  const mark = above && tickUnder(above.means, last);
  if (above && mark) return { means: mark, rank: above.rank };
  const under = parts.length > 1 ? partOfParent(parent, above?.means, last) : null;
  if (under) return { means: under, rank: 0 };
  return meaningOfTitle(parts.join(" ")) ?? (parts.length > 1 ? meaningOfTitle(last) : null);
}

/** Of which value of the field above it a title holds the ticks. */
export function tickUnder(above: ColumnMeaning | null, title: string): ColumnMeaning | null {
  if (above === "rating") return ratingMark(title);
  return above === "position" ? postMark(title) : null;
}

const NAME_PARTS = new Set<ColumnMeaning | undefined>(["familyName", "middleName", "givenName"]);

const ID_ISSUES = new Set<ColumnMeaning | undefined>(["idIssuedOn", "idIssuedPlace"]);

const BIRTH_PARTS: Record<string, ColumnMeaning> = { ngay: "birthDay", thang: "birthMonth" };

/**
 * "Họ và tên" over "Họ đệm | Tên", "Giới tính" over "Nam | Nữ", "Ngày sinh" over "Nam | Nữ" or "Ngày | Tháng | Năm", "Số CCCD" over
 * "Số | Ngày cấp | Nơi cấp"; a branch's name over the whole list of its people is no part of their titles.
 */
function partOfParent(parent: string, above: ColumnMeaning | undefined, last: string): ColumnMeaning | null {
  const own = meaningOfTitle(last)?.means;
  if (above === "fullName" && own !== undefined && NAME_PARTS.has(own)) return own;
  if (above === "idNumber" && own !== undefined && ID_ISSUES.has(own)) return own;
  if (own === "ordinal" || own === "fullName")
    return meaningOfTitle(`${parent} ${last}`)?.means === "branch" ? own : null;
  if (above === "birthDate" && Object.hasOwn(BIRTH_PARTS, fold(last))) return BIRTH_PARTS[fold(last)] ?? null;
  if (own !== "maleMark" && own !== "femaleMark") return null;
  if (above === "birthDate") return own === "maleMark" ? "birthDateMale" : "birthDateFemale";
  return above === "gender" ? own : null;
}

/** Taken apart once: every cell of the first rows is asked whether it is a title. */
const RULES = HEADER_RULES.map(({ means, phrases, not = [] }) => ({
  means,
  not,
  phrases: phrases.map((phrase) => ({
    exactly: phrase.startsWith("=") ? phrase.slice(1) : null,
    words: phrase.split(" "),
  })),
}));

function meaningOfTitle(title: string): { means: ColumnMeaning; rank: number } | null {
  const words = titleWords(title);
  if (words.length === 0) return null;
  if (RELATIVES.test(title.normalize("NFC"))) return { means: "ignored", rank: 0 };
  const all = new Set(words);
  const whole = words.join(" ");
  for (const { means, phrases, not } of RULES) {
    if (not.some((word) => all.has(word))) continue;
    const rank = phrases.findIndex(({ exactly, words: asked }) =>
      exactly === null ? asked.every((word) => all.has(word)) : exactly === whole,
    );
    if (rank >= 0) return { means, rank };
  }
  const mark = ratingMarkAlone(title);
  return mark && { means: mark, rank: 0 };
}

/** Words that folding would confuse with another one keep their marks, or get a name of their own. */
const KEPT_APART: Record<string, string> = {
  năm: "year",
  đt: "đt",
  đang: "đang",
  đăng: "đăng",
  dạng: "dạng",
  nghệ: "nghệ",
  thể: "thể",
  phải: "phải",
  dự: "dự",
  tự: "tự",
};

/** The folded words of a title; hints in brackets such as "(dd/mm/yyyy)" say nothing about the field. */
function titleWords(title: string): string[] {
  const text = title.normalize("NFC").toLowerCase();
  const bare = text.replace(/\((?![^)]*n[aữ])[^)]*\)/g, " ");
  const words = bare.split(/[^\p{L}\p{M}\d]+/u).filter(Boolean);
  return words.map((word) => held(KEPT_APART, word) ?? fold(word));
}
