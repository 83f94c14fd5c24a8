import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { systemRows } from "@/lib/platform/database/database";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";

const photoStatement = {
  name: "report_edition_photo",
  text: `SELECT org_id AS "orgId", sha256 FROM report_edition_photos WHERE id = $1`,
};

type Kept = { orgId: string; sha256: string };

/** Where a picture of a signed report lies; to whoever may not read that report it does not exist. */
export async function editionPhoto(actor: Actor, id: string): Promise<Result<Kept>> {
  if (!isId(id)) return notFound();
  const [photo] = await systemRows<Kept>("the id says whose picture it is", photoStatement, [id]);
  return photo && can.readAllUnits(actor, photo.orgId).allowed ? done(photo) : notFound();
}
