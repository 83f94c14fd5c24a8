import { lowerFirst } from "@/lib/platform/first-letter";
import { RATING_LABELS } from "./messages";
import type { RatingRecord } from "./types";

/** A comment from what is recorded, to be edited: figures only, nothing that nobody saw. Empty where nothing is. */
export function draftComment({ held, attended, meetings, training }: RatingRecord): string {
  return [
    meetings.held > 0 ? meetingSentence(meetings) : null,
    held > 0 ? attendanceSentence(attended, held) : null,
    training ? trainingSentence(training) : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(" ");
}

function meetingSentence({ held, attended }: RatingRecord["meetings"]): string {
  if (attended === 0) return `Chưa dự buổi nào trong ${held} buổi sinh hoạt chi đoàn.`;
  return `Dự ${attended}/${held} buổi sinh hoạt chi đoàn.`;
}

function attendanceSentence(attended: number, held: number): string {
  if (attended === 0) return `Chưa tham gia hoạt động nào trong ${held} hoạt động có điểm danh.`;
  return `Tham gia ${attended}/${held} hoạt động có điểm danh.`;
}

function trainingSentence({ total, result }: NonNullable<RatingRecord["training"]>): string {
  const level = result && lowerFirst(RATING_LABELS[result].replace(" nhiệm vụ", ""));
  const said = [total === null ? null : `${total} điểm`, level].filter((part) => part !== null);
  return said.length > 0
    ? `Chương trình rèn luyện: ${said.join(", ")}.`
    : "Đã đăng ký chương trình rèn luyện, chưa được đánh giá.";
}
