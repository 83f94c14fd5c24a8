import { z } from "zod";
import { VOTE_CHOICES } from "@/lib/decisions/types";
import { anId, aVersion, dayOf, manyIds } from "@/lib/platform/schema";

const words = (most: number, what: string) =>
  z
    .string()
    .trim()
    .normalize("NFC")
    .max(most, `${what} dài quá ${most.toLocaleString("vi-VN")} ký tự.`);

const version = aVersion();
const count = (what: string) =>
  z
    .int(`Ghi số phiếu ${what} bằng số, ví dụ 5.`)
    .min(0, `Số phiếu ${what} không nhỏ hơn 0.`)
    .max(1000, `Số phiếu ${what} quá lớn.`);

const head = {
  heldOn: dayOf("Ghi ngày họp: ngày/tháng/năm."),
  place: words(200, "Địa điểm").min(1, "Ghi địa điểm họp."),
  chairId: anId("Chọn người chủ trì."),
  minuteTakerId: anId("Chọn người ghi biên bản."),
  voting: z.enum(["open", "secret"], "Chọn cách biểu quyết."),
};
/** `number` is the next one as the form showed it: two who make the same meeting at once are told. */
export const createMeetingSchema = z.strictObject({
  ...head,
  number: z.int().min(1).max(1000),
  units: manyIds.min(1, "Chọn ít nhất một đơn vị đưa vào chương trình."),
});

export const changeMeetingSchema = z.strictObject({ ...head, version });
export const agendaSchema = z.strictObject({ units: manyIds, version });

export const attendanceSchema = z.strictObject({
  members: z
    .array(
      z.strictObject({
        memberId: anId(),
        isPresent: z.boolean("Chọn có mặt hoặc vắng mặt cho từng ủy viên."),
        reason: words(300, "Lý do vắng mặt").default(""),
      }),
    )
    .max(200),
  version,
});

export const enteredVoteSchema = z.strictObject({
  assessmentId: anId("Chọn đơn vị."),
  voterId: anId("Chọn ủy viên."),
  choice: z.enum(VOTE_CHOICES, "Chọn tán thành, không tán thành hoặc ý kiến khác."),
});

export const countSchema = z.strictObject({
  assessmentId: anId("Chọn đơn vị."),
  inFavour: count("tán thành"),
  against: count("không tán thành"),
  invalid: count("không hợp lệ"),
  version: aVersion(),
});

export const supplementSchema = z.strictObject({
  assessmentId: anId("Chọn đơn vị."),
  dueDate: dayOf("Ghi hạn bổ sung: ngày/tháng/năm."),
  items: z
    .array(z.strictObject({ code: z.string().max(20), reason: words(2000, "Lý do") }))
    .min(1, "Chọn ít nhất một nội dung cần bổ sung.")
    .max(100),
});

export const minutesSchema = z.strictObject({
  discussion: words(20_000, "Nội dung thảo luận").default(""),
  conclusion: words(10_000, "Kết luận").default(""),
  version,
});

export const closingSchema = z.strictObject({ version });

export const meetingSettingsSchema = z.strictObject({
  quorumPercent: z
    .int("Ghi tỉ lệ bằng số, ví dụ 50.")
    .min(0, "Tỉ lệ từ 0 đến 99.")
    .max(99, "Tỉ lệ từ 0 đến 99."),
  tieChairDecides: z.boolean(),
  version: aVersion().min(0),
});
