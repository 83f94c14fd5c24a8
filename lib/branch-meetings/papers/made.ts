import type { Actor } from "@/lib/access/types";
import { caseIssuers } from "@/lib/cases/paper-issuer";
import type { MadePaper } from "@/lib/papers/made";
import { done, type Result, refused } from "@/lib/platform/result";
import { meetingPage } from "../queries";
import { isHeld } from "../rules";
import { minutesPaper } from "./minutes-paper";
import { resolutionPaper } from "./resolution-paper";

export const MEETING_PAPERS = ["minutes", "resolution"] as const;
export type MeetingPaper = (typeof MEETING_PAPERS)[number];

/** A paper of a meeting that was held, for whoever reads the meeting. */
export async function meetingPaper(
  actor: Actor,
  id: string,
  paper: MeetingPaper,
): Promise<Result<MadePaper>> {
  const found = await meetingPage(actor, id);
  if (!found.ok) return found;
  const { meeting } = found.value;
  if (!isHeld(meeting.state))
    return refused("conflict", "Buổi này chưa họp nên chưa có văn bản. Ghi đã họp trước.");
  if (paper === "resolution" && meeting.resolution === "")
    return refused("conflict", "Buổi này chưa ghi nghị quyết. Ghi nghị quyết trước.");
  const issuers = await caseIssuers(actor, meeting, meeting.day, meeting.closedAt ?? undefined);
  if (!issuers.ok) return issuers;
  const input = { ...found.value, issuers: issuers.value };
  const creator = issuers.value.branch ?? issuers.value.unit;
  const what = paper === "minutes" ? "Biên bản" : "Nghị quyết";
  const title = `${what} sinh hoạt chi đoàn ngày ${meeting.day}, ${creator}`;
  return done({
    paper: paper === "minutes" ? minutesPaper(input) : resolutionPaper(input),
    fileName: title,
    title,
    creator,
  });
}
