import type { DemoUnit } from "./bloc";
import { EXPLANATIONS } from "./explanation-texts";
import { filled } from "./filled-text";
import { randomOf } from "./random";
import { MET_COMMENTS, RETURN_REASONS, SUPPLEMENTS } from "./review-texts";

/** The unit's words under an item; the same unit writes otherwise in another year. */
export function demoExplanation(code: string, unit: DemoUnit, year: number): string {
  const ways = EXPLANATIONS[code];
  if (ways === undefined) throw new Error(`no explanation for item ${code}`);
  return filled(randomOf(`${unit.code}/${year}/${code}`).pick(ways), unit, year);
}

/** Most items are accepted without a word. */
export function demoMetComment(code: string, unit: DemoUnit, year: number): string {
  const random = randomOf(`${unit.code}/${year}/${code}/met`);
  return random.chance(0.4) ? random.pick(MET_COMMENTS) : "";
}

export function demoReturnReason(code: string): string {
  const reason = RETURN_REASONS[code];
  if (reason === undefined) throw new Error(`no return reason for item ${code}`);
  return reason;
}

export function demoSupplement(code: string, unit: DemoUnit, year: number): string {
  return randomOf(`${unit.code}/${year}/${code}/supplement`).pick(SUPPLEMENTS);
}

export const DEMO_CONCLUSION =
  "Ban Chấp hành nghe từng nội dung, đối chiếu với số liệu và minh chứng, thống nhất bản tự đánh giá và giao Bí thư nộp cấp trên.";
