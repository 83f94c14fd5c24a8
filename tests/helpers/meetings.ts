import { actorsWithRole } from "@/lib/access/session";
import type { Actor } from "@/lib/access/types";
import { saveAttendance } from "@/lib/meetings/ballots/commands";
import { createMeeting } from "@/lib/meetings/commands";
import { closeMeeting, saveMinutes } from "@/lib/meetings/minutes/commands";
import { findMeeting } from "@/lib/meetings/own";
import { today } from "@/lib/platform/clock";
import { allOf, must } from "./bloc";

type Called = { staff: Actor; chair: Actor; orgId: string; year?: number };

/** The version that stands there now. */
export async function versionOf(actor: Actor, id: string): Promise<number> {
  return must(await findMeeting(actor, id)).meeting.version;
}

export async function meetingInput({ staff, chair, orgId }: Called, units: readonly string[], more = {}) {
  const number = (await allOf(orgId).btvMeeting.count()) + 1;
  const seats = { chairId: chair.userId, minuteTakerId: staff.userId };
  const head = { heldOn: await today(), place: "Phòng họp Đoàn Khối", voting: "open" };
  return { ...head, ...seats, number, units: [...units], ...more };
}

/** A meeting on these units, its minutes taken by the office; nobody's presence is written down yet. */
export async function calledMeeting(called: Called, units: readonly string[], more = {}): Promise<string> {
  const input = await meetingInput(called, units, more);
  return must(await createMeeting(called.staff, called.orgId, called.year ?? 2026, input)).id;
}

/** Calls the roll: everybody came but those named, who are ill. */
export async function callRoll(staff: Actor, id: string, absent: readonly Actor[] = []) {
  const { orgId, version } = must(await findMeeting(staff, id)).meeting;
  const away = absent.map(({ userId }) => userId);
  const committee = await actorsWithRole(orgId, "STANDING_COMMITTEE");
  const members = committee.map(({ userId }) => ({
    memberId: userId,
    isPresent: !away.includes(userId),
    reason: away.includes(userId) ? "Ốm" : "",
  }));
  return saveAttendance(staff, id, { members, version });
}

/** A meeting on these units at which the whole committee is present. */
export async function gatheredMeeting(called: Called, units: readonly string[], more = {}): Promise<string> {
  const id = await calledMeeting(called, units, more);
  must(await callRoll(called.staff, id));
  return id;
}

/** Writes the conclusion and ends the meeting. */
export async function concludeMeeting(staff: Actor, id: string) {
  const texts = { discussion: "Đã xem xét từng đơn vị.", conclusion: "Thống nhất kết quả biểu quyết." };
  const version = await versionOf(staff, id);
  must(await saveMinutes(staff, id, { ...texts, version }));
  return closeMeeting(staff, id, { version: version + 1 });
}
