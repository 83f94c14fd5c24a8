import { parse } from "@/lib/access/parse";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { dropPaper, type PaperBearer, tiePaperWithin } from "@/lib/evidence/papers/tying";
import { writer } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { findBearer } from "./bearers";
import { bearerOnlySchema, paperSchema } from "./schema";

/** Makes a picture or file that the unit has already the paper of a record. */
export async function tiePaper(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const asked = await askedPaper(actor, input);
  if (!asked.ok) return asked;
  const { bearer, id, scope } = asked.value;
  return change(whoIs(actor), async (tx, record) => {
    const tied = await tiePaperWithin(actor, { db: writer(scope, tx), record }, [bearer], id);
    return tied.ok ? done({ id }) : tied;
  });
}

/** Says that it is the paper of this record no more; the file stays with the unit, as open or restricted as it was. */
export async function untiePaper(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const asked = await askedPaper(actor, input);
  if (!asked.ok) return asked;
  const { bearer, id, scope } = asked.value;
  return change(whoIs(actor), async (tx, record) => {
    if (!(await dropPaper({ db: writer(scope, tx), record }, bearer, id)))
      return refused("conflict", "Tệp này không còn trong hồ sơ. Tải lại trang.");
    return done({ id });
  });
}

type Asked = { bearer: PaperBearer; id: string; scope: Scope };

/** Which file, of a record that the actor keeps: that is asked first. */
async function askedPaper(actor: Actor, input: unknown): Promise<Result<Asked>> {
  const named = parse(bearerOnlySchema, input);
  if (!named.ok) return named;
  const found = await findBearer(actor, named.value.bearer);
  if (!found.ok) return found;
  const scope = readScope(actor, found.value.place.orgId);
  const parsed = parse(paperSchema, input);
  if (!parsed.ok || !scope) return parsed.ok ? notFound() : parsed;
  return done({ bearer: found.value, id: parsed.value.evidence, scope });
}
