import { done, type Refusal, type Result, refused } from "./result";

const SHORTER = "Chọn kỳ ngắn hơn.";

/** A paper or a sheet that would not say all of a period is not made: nobody sees what is missing in it. */
export function notWhole(most: number, way = SHORTER): Refusal {
  return refused("too_large", `Có hơn ${most.toLocaleString("vi-VN")} dòng, một bản không ghi hết. ${way}`);
}

/** What was found for a paper, asked for by one more than the `most` that it can hold. */
export function whole<T>(found: readonly T[], most: number, way = SHORTER): Result<readonly T[]> {
  return found.length > most ? notWhole(most, way) : done(found);
}
