import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor, Place } from "@/lib/access/types";
import { findHome } from "@/lib/members/home";
import { REASON_FOR_STATUS, STATUS_LABELS } from "@/lib/members/messages";
import { readValue } from "@/lib/members/read-value";
import { rosterField } from "@/lib/members/roster/fields";
import { statusDay } from "@/lib/members/rules";
import { today } from "@/lib/platform/clock";
import { done, type Result, refusedAt } from "@/lib/platform/result";
import { type BulkKind, NO_POST, type Target } from "./types";

type Asked = { kind: BulkKind; to: string; since: string | null; reason: string };

/** What is asked, as far as the actor may do it there. */
export async function targetOf(actor: Actor, place: Place, asked: Asked): Promise<Result<Target>> {
  switch (asked.kind) {
    case "branch":
      return branchTarget(actor, place, asked.to);
    case "position":
      return postTarget(asked.to);
    case "status":
      return backInActivity(asked);
  }
}

/** A post is read as the form and a sheet have it. */
async function postTarget(to: string): Promise<Result<Target>> {
  if (to === "") return refusedAt("to", "Chọn chức vụ mới, hoặc chọn Không có chức vụ.");
  const cell = { kind: "text", text: to } as const;
  const read = to === NO_POST ? null : readValue(rosterField("position"), cell, await today());
  if (read && "problem" in read) return refusedAt("to", read.problem);
  const position = read ? String(read.value) : null;
  return done({ kind: "position", position, label: position ?? "(không chức vụ)" });
}

async function branchTarget(actor: Actor, place: Place, to: string): Promise<Result<Target>> {
  if (to === "") return refusedAt("to", "Chọn chi đoàn.");
  const home = await findHome(actor, place.unitId, to);
  if (!home.ok) return home;
  const { place: at, branch, unit } = home.value;
  const no = refusal(can.editRoster(actor, at));
  return no ?? done({ kind: "branch", branchId: to, label: (branch ?? unit).name });
}

/** Leaving has its procedures; coming back is told with a day and why. */
async function backInActivity({ since, reason }: Asked): Promise<Result<Target>> {
  const day = statusDay(since, await today());
  if (!day.ok) return { ...day, fields: day.fields?.map((field) => ({ ...field, path: "since" })) };
  if (reason === "") return refusedAt("reason", REASON_FOR_STATUS);
  return done({ kind: "status", since: day.value, reason, label: STATUS_LABELS.active });
}
