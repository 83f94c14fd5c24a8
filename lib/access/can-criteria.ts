import { forUpper } from "./holding";
import type { Actor, Permission } from "./types";

/** Prepare the next version of a set: thresholds, persons counted, periods. */
function draftCriteria(actor: Actor, orgId: string): Permission {
  const message = "Bản mới của bộ tiêu chí do văn phòng cấp trên soạn.";
  return forUpper(actor, orgId, ["UPPER_SECRETARY", "UPPER_STAFF"], message);
}

/** From then on the version never changes. */
function publishCriteria(actor: Actor, orgId: string): Permission {
  const message = "Chỉ Bí thư, Phó Bí thư cấp trên ban hành bộ tiêu chí.";
  return forUpper(actor, orgId, ["UPPER_SECRETARY"], message);
}

export const canCriteria = { draftCriteria, publishCriteria };
