import type { Outcome } from "@/lib/criteria/types";
import type { DemoUnit } from "./bloc";
import {
  BEHIND_EXPLANATION,
  BEHIND_EXPLANATIONS,
  EXPLANATIONS,
  NIL_EXPLANATION,
  NIL_EXPLANATIONS,
} from "./explanation-texts";
import { filled } from "./filled-text";
import { randomOf } from "./random";
import { MET_COMMENTS, RETURN_REASONS, SUPPLEMENTS } from "./review-texts";

/** The unit's words under an item that it calls met; the same unit writes otherwise in another year. */
export function demoExplanation(code: string, unit: DemoUnit, year: number): string {
  const ways = EXPLANATIONS[code];
  if (ways === undefined) throw new Error(`no explanation for item ${code}`);
  return filled(randomOf(`${unit.code}/${year}/${code}`).pick(ways), unit, year);
}

export type DemoClaim = "met" | "not_met" | "nil";

/** No disciplinary case, says the unit, also where its secretary has not signed that yet. */
const SAID_UNSIGNED = "1.4e";

/** What the unit claims beside what the records say of an item. */
export function demoClaim(code: string, outcome: Outcome | null): DemoClaim {
  if (outcome === "nil" || (outcome === "no_data" && code === SAID_UNSIGNED)) return "nil";
  return outcome === "not_met" || outcome === "no_data" ? "not_met" : "met";
}

export function demoAnswer(code: string, claim: DemoClaim, unit: DemoUnit, year: number): string {
  if (claim === "met") return demoExplanation(code, unit, year);
  const text =
    claim === "nil"
      ? (NIL_EXPLANATIONS[code] ?? NIL_EXPLANATION)
      : (BEHIND_EXPLANATIONS[code] ?? BEHIND_EXPLANATION);
  return filled(text, unit, year);
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

export const DEMO_FINDING =
  "Hồ sơ sắp xếp theo từng nội dung, số liệu khớp với danh sách đã chốt. Các hoạt động có ảnh, có ngày. Đề nghị năm sau ghi số người tham gia ngay sau mỗi hoạt động.";
export const DEMO_TEAM = ["Trưởng đoàn thẩm định", "thành viên", "thư ký"] as const;
export const DEMO_TEAM_NAMES = ["Trần Quốc Bảo", "Hoàng Thu Hà"] as const;

/** By item: what the office asks, what the unit answers, and so on in turn. */
export const DEMO_TALKS: readonly {
  unit: string;
  code: string;
  words: readonly string[];
  isSettled?: boolean;
}[] = [
  {
    unit: "DV01",
    code: "1.1",
    words: [
      "Quý III chưa chốt. Đơn vị chốt trước khi nộp.",
      "Đang chờ hai chi đoàn gửi danh sách, sẽ chốt trong tuần.",
    ],
  },
  { unit: "DV01", code: "2.4", words: ["Nhớ gửi ảnh sau khi làm và biên bản nghiệm thu công trình."] },
  {
    unit: "DV04",
    code: "1.2",
    words: ["Hồ sơ để ở đâu, ai giữ?", "Tủ có khóa tại phòng Tổ chức, đồng chí thường trực giữ sổ."],
    isSettled: true,
  },
];
