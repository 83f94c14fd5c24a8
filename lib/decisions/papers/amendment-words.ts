import type { DecisionKind } from "../types";

/** A later decision that changes what an earlier one said. */
export type Amendment = { kind: Exclude<DecisionKind, "recognition">; targetNumber: string; reason: string };

const ABOUT: Record<Amendment["kind"], string> = {
  correction: "Về việc đính chính kết quả công nhận",
  revocation: "Về việc thu hồi công nhận",
};

export function amendmentAbstract({ kind }: Amendment, year: number): string {
  return `${ABOUT[kind]} Đoàn cơ sở “3 chủ động”\nnăm ${year}`;
}

/** The first article: what is changed, where it was written, and why. */
export function amendmentArticle(
  { kind, targetNumber, reason }: Amendment,
  year: number,
  units: number,
): string {
  const why = `Lý do: ${reason.replace(/[.\s]+$/, "")}.`;
  return kind === "revocation"
    ? `Thu hồi việc công nhận Đoàn cơ sở “3 chủ động” năm ${year} đối với ${units} đơn vị đã ghi tại Quyết định số ${targetNumber} (có danh sách kèm theo). ${why}`
    : `Đính chính kết quả năm ${year} của ${units} đơn vị đã ghi tại Quyết định số ${targetNumber} (có danh sách kèm theo). ${why}`;
}

/** Over the list of those that are not recognised. */
export function refusedWords(amendment: Amendment | null): string {
  return amendment?.kind === "revocation" ? "bị thu hồi công nhận" : "chưa được công nhận";
}
