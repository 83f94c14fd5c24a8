import { z } from "zod";
import { dayOf, typedNumber, typedPercent, typedVersion } from "@/lib/platform/schema";
import {
  APPEAL_ANSWERERS,
  BALLOT_QUORUMS,
  BRANCH_DECIDERS,
  CHARTER_XI_FROM,
  DISCIPLINE_VERIFIERS,
  REMOVAL_DECIDERS,
} from "./types";

const days = (most: number, least = 1) => typedNumber(most, least, "số ngày");

/** A link is for one evening and those who are late, never for a season. */
const terms = z.strictObject({
  transferDays: days(366),
  admissionDays: days(366),
  caseDays: days(366),
  outstandingDays: days(366),
  outstandingLongDays: days(366),
  rewardDays: days(366),
  rewardLongDays: days(366),
  rewardVotePercent: typedPercent(),
  committeeDays: days(366),
  handoverDays: days(366),
  linkDays: days(31),
  quarterOpensDays: days(92, 0),
  quarterGraceDays: days(92, 0),
  stayMostAge: typedNumber(60, 31, "số tuổi"),
  stayMostAgeXiii: typedNumber(60, 31, "số tuổi"),
  admissionAgeXi: typedNumber(16, 15, "số tuổi"),
  admissionAgeXii: typedNumber(16, 15, "số tuổi"),
  outstandingVotePercent: typedPercent(),
  choosingVotePercent: typedPercent(),
  removalVotePercent: typedPercent(),
  removalDecider: z.enum(REMOVAL_DECIDERS, "Chọn cấp quyết định xóa tên."),
  bodyQuorum: z.enum(BALLOT_QUORUMS, "Chọn số có mặt để phiếu kín có giá trị."),
  bodyVotePercent: typedPercent(),
  branchDecider: z.enum(BRANCH_DECIDERS, "Chọn cấp quyết định kỷ luật chi đoàn."),
  disciplineVerifier: z.enum(DISCIPLINE_VERIFIERS, "Chọn nơi ghi kết luận xác minh."),
  appealAnswerer: z.enum(APPEAL_ANSWERERS, "Chọn nơi trả lời khiếu nại."),
  removalMonths: typedNumber(12, 1, "số tháng"),
  deferralMonths: typedNumber(60, 1, "số tháng"),
  charterXiiFrom: dayOf("Ghi ngày Điều lệ khóa XII có hiệu lực."),
  charterXiiiFrom: dayOf("Ghi ngày Điều lệ khóa XIII có hiệu lực."),
  unsalariedOccupations: z.string().trim().max(300, "Ghi không quá 300 ký tự."),
  version: typedVersion().positive().nullable().default(null),
});

/** Charters follow one another. */
export const memberTermsSchema = terms
  .refine(({ charterXiiFrom }) => charterXiiFrom > CHARTER_XI_FROM, {
    path: ["charterXiiFrom"],
    message: "Điều lệ khóa XII có hiệu lực sau khóa XI (13/12/2017). Sửa lại ngày.",
  })
  .refine(({ charterXiiFrom, charterXiiiFrom }) => charterXiiiFrom > charterXiiFrom, {
    path: ["charterXiiiFrom"],
    message: "Điều lệ khóa XIII có hiệu lực sau khóa XII. Sửa lại ngày.",
  });
