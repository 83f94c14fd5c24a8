import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { lateWords } from "@/lib/platform/due";
import { isYear, monthWords } from "./months";
import type { ClassChange, Collection, FeeClass, Month, SendBy } from "./types";

export const FEE_CLASS_LABELS: Record<FeeClass, string> = {
  unsalaried: "Không hưởng lương",
  salaried: "Hưởng lương",
};

/** What was set for a member: by which rate, and how often. */
export function setWords({ feeClass, byQuarter }: Pick<ClassChange, "feeClass" | "byQuarter">): string {
  const pays = setClassWords(feeClass);
  return byQuarter ? `${pays}, ${RHYTHM_LABELS.quarter.toLocaleLowerCase("vi")}` : pays;
}

export const setClassWords = (feeClass: FeeClass | null) =>
  feeClass === null ? BY_OCCUPATION : FEE_CLASS_LABELS[feeClass];

export const BY_OCCUPATION = "Theo nghề nghiệp";
export const RHYTHM_LABELS = { month: "Đóng hằng tháng", quarter: "Đóng theo quý" } as const;

/** What somebody pays as, for whom no class was set, and why. */
export function classWords(feeClass: FeeClass, hasOccupation: boolean): { title: string; why: string } {
  if (!hasOccupation)
    return {
      title: "Chưa ghi nghề nghiệp: tạm tính như người hưởng lương",
      why: "Ghi nghề nghiệp trong danh sách đoàn viên, hoặc đổi mức đóng từ một tháng.",
    };
  return {
    title: FEE_CLASS_LABELS[feeClass],
    why: "Theo nghề nghiệp trong danh sách đoàn viên; nghề nghiệp thay đổi thì các tháng trước giữ nguyên. Khác thực tế thì đổi mức đóng từ một tháng.",
  };
}

/** `120.000 đ` */
export function moneyWords(amount: number): string {
  return `${amount.toLocaleString("vi-VN")} đ`;
}

/** `năm 2026`, `quý III/2026`, `tháng 7/2026` */
export function periodWords(period: string): string {
  if (isYear(period)) return `năm ${period}`;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (!quarter) return `tháng ${monthWords(period)}`;
  return `quý ${["I", "II", "III", "IV"][Number(quarter[2]) - 1]}/${quarter[1]}`;
}

/** `30/12` of `12-30`. */
export const dayOfYearWords = (day: string) => day.split("-").reverse().join("/");

/** `hạn 10/04/2026`, `Quá hạn 10/04/2026` */
export function sendByWords({ day, isLate }: SendBy): string {
  return isLate ? lateWords(day) : `hạn ${formatDate(day)}`;
}

type Told = { paidUntil: Month | null; owedMonths: number; owed: number; run: readonly Month[] };

/** What the fees say of a member, in a line. */
export function feeLineWords({ paidUntil, owedMonths, owed, run }: Told): string {
  const paid = paidUntil
    ? `Đã đóng đoàn phí đến hết tháng ${monthWords(paidUntil)}`
    : "Chưa ghi tháng nào đã đóng đủ đoàn phí";
  const [first, last] = [run[0], run.at(-1)];
  const behind =
    owedMonths > 0 ? `; còn ${owedMonths} tháng trong năm chưa đóng đủ, ${moneyWords(owed)}` : "";
  const lapse =
    first && last ? `. Chưa đóng ${run.length} tháng liền: ${monthWords(first)} đến ${monthWords(last)}` : "";
  return `${paid}${behind}${lapse}.`;
}

export function decisionWords(decisionNumber: string, decidedOn: PlainDate): string {
  return `${decisionNumber}, ${decidedOn.split("-").reverse().join("/")}`;
}

/** What money was taken by: `Chứng từ thu số 12`. */
export function collectionWords({ docNumber }: Pick<Collection, "docNumber">): string {
  return docNumber === "" ? "Lần thu chưa có số chứng từ" : `Chứng từ thu số ${docNumber}`;
}
