import type { z } from "zod";
import type { AuditEvent } from "@/lib/audit/types";
import type { PlainDate } from "@/lib/platform/dates";
import { done, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import type { UnitRef } from "@/lib/units/types";
import type { MemberUpdate } from "./bulk";
import { LEAVES_BY, REASON_FOR_STATUS } from "./messages";
import { changedTogether } from "./plausible";
import type { SeenMember } from "./queries";
import {
  changesAgainst,
  impossible,
  leavesByProcedure,
  leavesByTransfer,
  loggedChange,
  statusDay,
} from "./rules";
import type { patchMemberSchema } from "./schema";
import type { FieldChanges, Member } from "./types";

/** What a patch comes to: the write and what the log says about it. Without events there is nothing to write. */
export type MemberPatch = Omit<MemberUpdate, "id"> & { branch?: UnitRef | null; events: AuditEvent[] };

const BY_TRANSFER = "Sang chi đoàn khác thì mở hồ sơ chuyển sinh hoạt trong đơn vị.";
const LEAVES_BY_TRANSFER = refused(
  "conflict",
  `${BY_TRANSFER} Nếu chỉ sửa chỗ ghi nhầm, đánh dấu ô dưới chi đoàn rồi lưu lại.`,
  {
    fields: [{ path: "branch", message: BY_TRANSFER }],
    toPrograms: {
      message: `${BY_TRANSFER} Nếu chỉ sửa chỗ ghi nhầm, gửi lại với branchCorrected: true.`,
      fields: [{ path: "branch", message: BY_TRANSFER }],
    },
  },
);

export function patchOf(
  { member, place }: SeenMember,
  given: z.output<typeof patchMemberSchema>,
  values: FieldChanges,
  branch: UnitRef | null | undefined,
  today: PlainDate,
): Result<MemberPatch> {
  const changes = changesAgainst(member, values);
  const moved = branch === undefined ? {} : { branch, branchId: branch?.id ?? null };
  if (branch !== undefined && !given.branchCorrected && leavesByTransfer(member, branch?.id ?? null))
    return LEAVES_BY_TRANSFER;
  const status = statusChange(member, given, today);
  if (!status.ok) return status;
  const after = { ...member, ...changes } as Member;
  const wrong = impossible(changedTogether(after, changes, today));
  if (wrong) return wrong;
  const subject = { orgId: place.orgId, unitId: place.unitId, subjectId: member.id };
  return done({
    version: given.version,
    fullName: after.fullName,
    code: after.code,
    changes,
    ...moved,
    ...status.value,
    events: eventsOf(member, { changes, ...moved, ...status.value }).map((event) => ({
      ...subject,
      ...event,
    })),
  });
}

type StatusChange = Pick<MemberUpdate, "status" | "statusSince"> & { statusReason?: string };

function leavesByItsProcedure(status: keyof typeof LEAVES_BY): Refusal {
  const words = LEAVES_BY[status];
  const fields = [{ path: "status", message: words }];
  return refused(
    "conflict",
    `${words} Nếu chỉ sửa tình trạng ghi nhầm, đánh dấu ô dưới tình trạng rồi bấm lại.`,
    {
      fields,
      toPrograms: {
        message: `${words} Nếu chỉ sửa tình trạng ghi nhầm, gửi lại với statusCorrected: true và statusReason.`,
        fields,
      },
    },
  );
}

function statusChange(
  member: Member,
  { status, statusSince, statusCorrected, statusReason }: z.output<typeof patchMemberSchema>,
  today: PlainDate,
): Result<StatusChange> {
  if (status === undefined) return done({});
  const day = statusDay(statusSince, today);
  if (!day.ok) return day;
  const same = status === member.status && (!statusSince || day.value === member.statusSince);
  if (same)
    return statusReason
      ? refusedAt("status", "Đoàn viên đang ở tình trạng này từ ngày đó. Chọn tình trạng khác hoặc sửa ngày.")
      : done({});
  if (!statusCorrected && leavesByProcedure(member, status)) return leavesByItsProcedure(status);
  if (!statusReason) return refusedAt("statusReason", REASON_FOR_STATUS);
  return done({ status, statusSince: day.value, statusReason });
}

type Written = StatusChange & { changes: FieldChanges; branch?: UnitRef | null };
type Told = Pick<AuditEvent, "type" | "detail" | "before" | "after">;

function eventsOf(member: Member, { changes, branch, status, statusSince, statusReason }: Written): Told[] {
  const { fields, sensitive, before, after } = loggedChange(member, changes);
  const moved = branch !== undefined;
  const told: Told[] = [];
  if (fields.length > 0 || sensitive.length > 0 || moved)
    told.push({
      type: "member.updated",
      detail: {
        fields: moved ? [...fields, "branch"] : fields,
        ...(sensitive.length > 0 ? { sensitive } : {}),
        ...(moved ? { leftBranch: member.branch?.id ?? null } : {}),
      },
      before: moved ? { ...before, branch: member.branch?.name ?? null } : before,
      after: moved ? { ...after, branch: branch?.name ?? null } : after,
    });
  if (status)
    told.push({
      type: "member.status_changed",
      detail: { from: member.status, to: status, on: statusSince ?? null },
      after: { reason: statusReason ?? null },
    });
  return told;
}

/** The member as it stands after the write, without reading it again. */
export function patchedMember(member: Member, patch: MemberPatch): Member {
  return {
    ...member,
    ...patch.changes,
    ...(patch.branch === undefined ? {} : { branch: patch.branch }),
    ...(patch.status ? { status: patch.status, statusSince: patch.statusSince ?? null } : {}),
    version: member.version + 1,
  } as Member;
}
