import type { Role, UnitKind } from "@/lib/access/types";
import type { PlainDate } from "@/lib/platform/dates";

/** A role with its dates, in force or not. */
export type RoleRow = {
  id: string;
  role: Role;
  orgId: string | null;
  unit: { id: string; code: string; name: string; kind: UnitKind } | null;
  fromDay: PlainDate;
  toDay: PlainDate | null;
  ended: boolean;
  seesSensitive: boolean;
  isDeputy: boolean;
  /** Given to oneself and not yet agreed to by another person. */
  waits: boolean;
  version: number;
};

export type AccountRow = {
  id: string;
  username: string;
  name: string;
  disabled: boolean;
  /** Otherwise the invitation or the reset still waits. */
  hasPassword: boolean;
  sessions: number;
  version: number;
  roles: RoleRow[];
};

/** A link shown once, to be passed on. */
export type ShownLink = { url: string; username: string; name: string; expiresOn: PlainDate };
