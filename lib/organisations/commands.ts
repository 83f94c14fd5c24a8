import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { installationScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { publishShippedSets } from "@/lib/criteria/commands";
import { now, today } from "@/lib/platform/clock";
import { systemWriter, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { orTaken } from "@/lib/platform/database/taken";
import { newId } from "@/lib/platform/ids";
import { done, type Result, refusedAt } from "@/lib/platform/result";
import { notYet } from "@/lib/units/rules";
import { foundOrganisationSchema } from "@/lib/units/schema";

/** Founds an upper organisation: its names, its place at the head of the unit tree, the sets of criteria that are shipped. */
export async function foundOrganisation(
  actor: Actor,
  input: unknown,
): Promise<Result<{ orgId: string; unitId: string; code: string }>> {
  const no = refusal(can.foundOrganisation(actor));
  if (no) return no;
  const parsed = parse(foundOrganisationSchema, input);
  if (!parsed.ok) return parsed;
  const { code, fromDay: from, ...profile } = parsed.value;
  const ahead = notYet("fromDay", from, await today());
  if (ahead) return ahead;
  const [orgId, unitId] = [newId(), newId()];
  const scope = installationScope(orgId, "an organisation that is just being founded");
  const taken = () => refusedAt("code", `Mã "${code}" đã có tổ chức khác dùng. Chọn mã khác.`, "conflict");
  return orTaken(taken, () =>
    change(whoIs(actor), async (tx, record) => {
      await systemWriter("organisations stand above every scope", tx).organisation.create({
        data: { id: orgId, code },
      });
      const db = writer(scope, tx);
      await db.organisationProfile.create({ data: { orgId, fromDay: fromDay(from), ...profile } });
      await db.unit.create({
        data: {
          id: unitId,
          orgId,
          kind: "upper_org",
          code: code.toUpperCase(),
          name: profile.name,
          openedOn: fromDay(from),
        },
      });
      await db.unitName.create({ data: { orgId, unitId, fromDay: fromDay(from), name: profile.name } });
      record({
        type: "organisation.created",
        orgId,
        unitId,
        subjectId: orgId,
        detail: { code, name: profile.name },
      });
      await publishShippedSets(scope, tx, record, await now());
      return done({ orgId, unitId, code });
    }),
  );
}
