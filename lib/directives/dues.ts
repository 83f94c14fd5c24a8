import type { Due } from "@/lib/notices/types";
import type { WaitingAnswer } from "./types";

/** What units are to be reminded of: a directive not received, or not answered, before its day. */
export function directiveDues(waiting: readonly WaitingAnswer[]): Due[] {
  return waiting.map(({ unitId, id, docNumber, answerDue, isReceived }) => ({
    unitId,
    kind: "directive",
    subject: id,
    due: answerDue,
    title: `${isReceived ? "Trả lời" : "Nhận và trả lời"} văn bản số ${docNumber}`,
  }));
}
