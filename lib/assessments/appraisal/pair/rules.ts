import { type Refusal, refused } from "@/lib/platform/result";
import type { Appraiser, Opinion, Pair, PairStanding } from "./types";

export type Item = { code: string; criteriaItemId: string; verdict: unknown };

export const MOST_APPRAISERS = 2;

export function bothAreIn({ appraisers }: Pair): boolean {
  return appraisers.length === MOST_APPRAISERS && appraisers.every((each) => each.finishedAt !== null);
}

export function standingOf(pair: Pair, userId: string | null): PairStanding {
  const me = pair.appraisers.find((each) => each.userId === userId);
  if (!me) return pair.appraisers.length < MOST_APPRAISERS ? "free" : "full";
  if (bothAreIn(pair)) return "both";
  return me.finishedAt === null ? "writing" : "waiting";
}

/** What this appraiser holds of an item now: the later word counts. */
export function opinionOf(
  { opinions }: Pick<Pair, "opinions">,
  userId: string,
  criteriaItemId: string,
): Opinion | null {
  const own = opinions.filter((each) => each.byId === userId && each.criteriaItemId === criteriaItemId);
  return own.find((each) => each.afterBoth) ?? own[0] ?? null;
}

/** What the form starts from; where a first word after both is still to be written, its version is none yet. */
export function formOpinion(pair: Pair, userId: string, criteriaItemId: string): Opinion | null {
  const own = opinionOf(pair, userId, criteriaItemId);
  return own && bothAreIn(pair) && !own.afterBoth ? { ...own, version: 0 } : own;
}

/** Both opinions on an item, in the order of the appraisers. */
export function opinionsOn(pair: Pair, criteriaItemId: string): Opinion[] {
  return pair.appraisers.flatMap(({ userId }) => opinionOf(pair, userId, criteriaItemId) ?? []);
}

/** Two opinions that say the same: then their verdict is the round's. */
export function agreed(opinions: readonly Opinion[]): Opinion["verdict"] | null {
  const [one, other] = opinions;
  return one && other && one.verdict === other.verdict ? one.verdict : null;
}

/** Items on which the two differ once both are in: what has to be reconciled. */
export function differingItems<I extends Item>(pair: Pair, items: readonly I[]): I[] {
  if (!bothAreIn(pair)) return [];
  return items.filter((item) => {
    const opinions = opinionsOn(pair, item.criteriaItemId);
    return opinions.length === MOST_APPRAISERS && agreed(opinions) === null;
  });
}

/** Items that this appraiser still has to judge, or to give a reason for, before handing in. */
export function lackingItems<I extends Item>(pair: Pair, items: readonly I[], userId: string): I[] {
  return items.filter(({ criteriaItemId, verdict }) => {
    if (verdict !== null) return false;
    const own = opinionOf(pair, userId, criteriaItemId);
    return own === null || (own.verdict !== "met" && own.comment.trim() === "");
  });
}

/** Why this person can't write an opinion now; null where he or she can. */
export function mayHoldOpinion(pair: Pair, userId: string, isKept: boolean): Refusal | null {
  switch (standingOf(pair, userId)) {
    case "free":
      return refused(
        "conflict",
        "Năm này mỗi đơn vị có hai người thẩm định. Bấm “Bắt đầu thẩm định” để nhận việc.",
      );
    case "full":
      return pairIsFull(pair);
    case "waiting":
      return refused(
        "conflict",
        `Bạn đã nộp kết luận. Chờ ${otherName(pair, userId)} nộp rồi cùng thống nhất.`,
      );
    case "writing":
      return isKept
        ? refused(
            "conflict",
            "Kết luận này giữ từ lần trước. Cần sửa thì sửa sau khi cả hai đã nộp kết luận.",
          )
        : null;
    case "both":
      return null;
  }
}

/** A third comes in only where one of the two steps back. */
export function pairIsFull({ appraisers }: Pair): Refusal {
  const names = appraisers.map((each) => each.name).join(", ");
  return refused(
    "conflict",
    `Đã có hai người thẩm định: ${names}. Cần thay thì Bí thư cấp trên bấm “Cho người khác thay” ở tên người chưa nộp kết luận.`,
  );
}

function otherName({ appraisers }: Pair, userId: string): string {
  return appraisers.find((each: Appraiser) => each.userId !== userId)?.name ?? "người thẩm định thứ hai";
}
