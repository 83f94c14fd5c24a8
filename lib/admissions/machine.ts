import type { Machine } from "@/lib/cases/machine";
import { isMajorityOfPresent, votesProblem } from "@/lib/cases/rules";
import type { StepInput } from "@/lib/cases/types";
import type { FieldError } from "@/lib/platform/result";
import type { AdmissionAct, AdmissionState } from "./types";

const OPEN_BEFORE_APPROVAL = ["applied", "class_attended", "introduced", "voted", "requested"] as const;

const tooFew = (step: StepInput): FieldError | null =>
  isMajorityOfPresent(step)
    ? null
    : { path: "votesFor", message: "Chưa quá nửa số người có mặt tán thành nên chưa thông qua được." };

const enough = (step: StepInput): FieldError | null =>
  isMajorityOfPresent(step)
    ? { path: "votesFor", message: "Đã quá nửa số người có mặt tán thành. Ghi là thông qua." }
    : null;

/**
 * Admission step by step, as domain.md §2.3 tells it (the charter and 22-HD/TWĐTN, 2013): application, charter class,
 * introducer, a vote on each person, the branch's resolution, approval by the direct upper level, ceremony, card. The
 * person enters the roster at the ceremony, which there stands before dossier and card. Whoever withdraws, moves away or
 * turns too old between approval and ceremony never was a member: the decision stands, the case comes to nothing.
 */
export const ADMISSION: Machine<AdmissionState, AdmissionAct> = {
  procedure: "admission",
  first: "applied",
  states: {
    applied: { label: "Đã nộp đơn", next: "Học Điều lệ Đoàn", within: "admissionDays" },
    class_attended: { label: "Đã học Điều lệ", next: "Có người giới thiệu", within: "admissionDays" },
    introduced: {
      label: "Đã có người giới thiệu",
      next: "Chi đoàn họp, biểu quyết từng người",
      within: "admissionDays",
    },
    voted: {
      label: "Chi đoàn đã biểu quyết",
      next: "Ra nghị quyết, đề nghị chuẩn y",
      within: "admissionDays",
    },
    requested: { label: "Chờ chuẩn y", next: "Đoàn cấp trên trực tiếp quyết định", within: "admissionDays" },
    approved: { label: "Đã chuẩn y", next: "Tổ chức lễ kết nạp", within: "admissionDays" },
    inducted: { label: "Đã kết nạp", next: "Trao thẻ, ghi mã định danh", within: "admissionDays" },
    carded: { label: "Đã trao thẻ", next: "" },
    refused: { label: "Không được kết nạp", next: "" },
    withdrawn: { label: "Đã rút đơn", next: "" },
    not_inducted: { label: "Đã chuẩn y, không kết nạp", next: "" },
  },
  moves: {
    attend_class: {
      label: "Ghi học Điều lệ",
      done: "Học Điều lệ Đoàn",
      by: "keeper",
      from: ["applied"],
      to: "class_attended",
      asks: {},
    },
    introduce: {
      label: "Ghi người giới thiệu",
      done: "Được giới thiệu vào Đoàn",
      by: "keeper",
      from: ["class_attended"],
      to: "introduced",
      asks: {},
    },
    vote: {
      label: "Ghi biểu quyết",
      done: "Chi đoàn biểu quyết thông qua",
      by: "keeper",
      from: ["introduced"],
      to: "voted",
      asks: { person: "Chủ trì cuộc họp", votes: "Biểu quyết" },
      condition: tooFew,
    },
    vote_down: {
      label: "Ghi không thông qua",
      done: "Chi đoàn biểu quyết không thông qua",
      by: "keeper",
      from: ["introduced"],
      to: "refused",
      asks: { person: "Chủ trì cuộc họp", votes: "Biểu quyết" },
      closes: "refused",
      condition: enough,
    },
    request: {
      label: "Ghi nghị quyết, gửi đề nghị",
      done: "Chi đoàn ra nghị quyết, đề nghị chuẩn y",
      by: "keeper",
      from: ["voted"],
      to: "requested",
      asks: { docNumber: "Số nghị quyết của chi đoàn" },
    },
    approve: {
      label: "Chuẩn y kết nạp",
      done: "Chuẩn y kết nạp",
      by: "approver",
      from: ["requested"],
      to: "approved",
      asks: { docNumber: "Số quyết định chuẩn y" },
    },
    refuse: {
      label: "Không chuẩn y",
      done: "Không chuẩn y",
      by: "approver",
      from: ["requested"],
      to: "refused",
      asks: { note: "Lý do không chuẩn y" },
      closes: "refused",
    },
    induct: {
      label: "Ghi lễ kết nạp",
      done: "Lễ kết nạp",
      by: "keeper",
      from: ["approved"],
      to: "inducted",
      asks: {},
    },
    card: {
      label: "Ghi trao thẻ",
      done: "Trao Thẻ đoàn viên",
      by: "keeper",
      from: ["inducted"],
      to: "carded",
      asks: { docNumber: "Số thẻ đoàn viên" },
      closes: "done",
    },
    withdraw: {
      label: "Rút đơn",
      done: "Rút đơn",
      by: "keeper",
      from: OPEN_BEFORE_APPROVAL,
      to: "withdrawn",
      asks: { note: "Lý do rút đơn" },
      closes: "withdrawn",
    },
    not_induct: {
      label: "Ghi không kết nạp",
      done: "Không kết nạp sau khi được chuẩn y",
      by: "keeper",
      from: ["approved"],
      to: "not_inducted",
      asks: { note: "Lý do không kết nạp" },
      closes: "withdrawn",
    },
  },
};

/** One vote has two ends: without a majority of those present the case is refused. Counts that don't go together stay. */
export function endOfVote(act: string, step: StepInput): string {
  if (act !== "vote" || votesProblem(step)) return act;
  return isMajorityOfPresent(step) ? "vote" : "vote_down";
}
