import type { Actor } from "@/lib/access/types";
import { caseDetail, partsIn, placeOfCase } from "@/lib/cases/queries";
import { isRestricted } from "@/lib/cases/restricted";
import type { Bearer } from "@/lib/evidence/intake/commands";
import { addProof, dropProof } from "@/lib/evidence/proofs";
import type { Writer } from "@/lib/platform/database/database";
import { done, forbidden, type Result } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import type { BearerKind } from "./types";

export type FoundBearer = Bearer & {
  place: RecordPlace;
  /** Read by whoever reads the record: only what lies there too, or at its unit, may be its paper. */
  isPersonal: boolean;
  untie: (db: Writer, evidence: string) => Promise<boolean>;
  tie: (db: Writer, evidence: string) => Promise<boolean>;
};

type Kept = Pick<FoundBearer, "place" | "isPersonal" | "isRestricted">;

const TABLES = { case: "member_case_evidence" } as const;

/** Each finds a record that the actor keeps. */
const FIND: Record<BearerKind, (actor: Actor, id: string) => Promise<Result<Kept>>> = {
  case: keptCase,
};

/** A record whose papers the actor keeps. */
export async function findBearer(
  actor: Actor,
  { kind, id }: { kind: BearerKind; id: string },
): Promise<Result<FoundBearer>> {
  const found = await FIND[kind](actor, id);
  if (!found.ok) return found;
  const { orgId, unitId } = found.value.place;
  const owner = { table: TABLES[kind], orgId, id };
  return done({
    ...found.value,
    tie: (db, evidence) => addProof(db, owner, evidence),
    untie: (db, evidence) => dropProof(db, owner, evidence),
    event: (subjectId) => ({
      ...{ type: "evidence.tied", orgId, unitId, subjectId },
      detail: { paperOf: kind, record: id },
    }),
  });
}

async function keptCase(actor: Actor, id: string): Promise<Result<Kept>> {
  const found = await caseDetail(actor, id);
  if (!found.ok) return found;
  if (!partsIn(actor, found.value).includes("keeper"))
    return forbidden("Giấy tờ do nơi lập hồ sơ thêm và gỡ. Bạn chỉ xem.");
  const { procedure } = found.value;
  return done({ place: placeOfCase(found.value), isPersonal: true, isRestricted: isRestricted(procedure) });
}
