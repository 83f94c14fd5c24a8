import {
  type Beside,
  type BesideField,
  SHEET_STATUSES,
  type SheetStatus,
} from "@/lib/imports/columns/beside-fields";
import { readMark } from "@/lib/members/read-words";
import { fold } from "@/lib/platform/fold";
import { readLevel, readNotRated } from "@/lib/ratings/read-level";
import { NOT_RATED_REASONS, type NotRatedReason, RATING_LEVELS, type RatingLevel } from "@/lib/ratings/types";

/** `unsaid`: something stands there that names no value, as "Đã đánh giá" names no level; null for a blank. */
export type BesideReading<Value> = { value: Value } | { unsaid: true } | { problem: string } | null;

const MOST_COMMENT = 1000;
const MOST_WORDS = 300;

/** Of a rating it says that there is one, or none, and not which. */
const NO_LEVEL = /^(da|chua|khong)( duoc)? (danh gia|xep loai|phan loai|nhan xet)/;
/** That there is something says nothing of what it is. */
const SOMETHING = new Set(["co", "x"]);
const NOTHING = new Set(["khong", "khong co", "ko", "k", "chua", "chua co", "0"]);

type Readers = { [Field in BesideField]: (text: string) => BesideReading<NonNullable<Beside[Field]>> };

const READERS: Readers = {
  rating: readRating,
  comment: (text) => words(text, MOST_COMMENT),
  training: readTraining,
  reward: (text) => readDecided(text),
  discipline: (text) => readDecided(text),
  status: readStatus,
};

/** One cell beside the roster, as typed and not blank. */
export function readBeside(field: BesideField, text: string): BesideReading<string> {
  return READERS[field](text);
}

function readRating(text: string): BesideReading<RatingLevel | NotRatedReason> {
  const level = readLevel(text);
  if (level) return { value: level };
  if (NO_LEVEL.test(fold(text))) return { unsaid: true };
  const reason = readNotRated(text);
  if (reason) return { value: reason };
  return { problem: `“${text}” không phải một mức xếp loại. Chọn mức ở “cách ghi của tệp”, hoặc sửa ô này.` };
}

function words(text: string, most: number): BesideReading<string> {
  if (text.length <= most) return { value: text };
  return { problem: `Dài quá ${most.toLocaleString("vi-VN")} ký tự. Rút gọn lại.` };
}

function readTraining(text: string): BesideReading<"registered"> {
  const word = fold(text);
  if (/^(da )?dang ky/.test(word) || readMark(text) === true) return { value: "registered" };
  return /^(chua|khong)/.test(word) || readMark(text) === false ? null : { unsaid: true };
}

function readDecided(text: string): BesideReading<string> {
  const word = fold(text);
  if (SOMETHING.has(word)) return { unsaid: true };
  return NOTHING.has(word) ? null : words(text, MOST_WORDS);
}

const STATUS_WORDS: Record<SheetStatus, RegExp> = {
  active:
    /^((dang|con|van) )?(sinh hoat|hoat dong)( (chinh|binh thuong|doan))?$|^binh thuong$|^(tang|(moi )?(chuyen den|tiep nhan|ket nap)( moi)?|giu nguyen|khong (bien dong|thay doi))$/,
  deferred: /^((duoc|da|tam|dang) )?hoan( sinh hoat( doan)?)?$/,
  moved: /^(da )?chuyen( di| sinh hoat| cong tac| don vi| noi khac| doan)*$/,
  graduated: /^(da )?truong thanh( doan)?$/,
  removed: /^((da|bi) )*(xoa ten|dua ra khoi danh sach)$/,
  expelled: /^((da|bi) )*khai tru$/,
};

/** "Trưởng thành Đoàn từ 08/01/2026", as our own list says it; "Chuyển đi tháng 9/2026". */
const SINCE = /( tu)?( ngay| thang)? (\d{1,2}[/.-])?\d{1,2}[/.-]\d{4}$/;
/** "Giảm (chuyển đi)" says no more than what stands behind. */
const MORE_OR_FEWER = /^(?:tang|giam)[ :,(–-]+(.+?)\)?$/;

export function readStatus(text: string): BesideReading<SheetStatus> {
  const word = fold(text).replace(MORE_OR_FEWER, "$1").replace(SINCE, "");
  const value = SHEET_STATUSES.find((status) => STATUS_WORDS[status].test(word));
  if (value) return { value };
  return { problem: `“${text}” không rõ tình trạng. Chọn ở “cách ghi của tệp”, hoặc sửa ô này.` };
}

export const BESIDE_MEANINGS = { rating: [...RATING_LEVELS, ...NOT_RATED_REASONS], status: SHEET_STATUSES };
