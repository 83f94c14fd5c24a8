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
