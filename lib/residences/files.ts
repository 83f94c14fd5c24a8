import { z } from "zod";
import { parseQuery } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { standingSteps } from "@/lib/cases/machine";
import { caseIssuers } from "@/lib/cases/paper-issuer";
import { paperQuery } from "@/lib/papers/schema";
import { fileResponse, paperFile } from "@/lib/papers/serve";
import { type Result, refused } from "@/lib/platform/result";
import { introPaper } from "./intro-paper";
import { residenceDetail } from "./queries";
import { introductionIn } from "./said";

type Call = { actor: Actor; url: URL };

/** The giấy giới thiệu to the place of residence, once somebody was introduced: a draft until it is numbered. */
export async function answerResidenceIntro(
  { actor, url }: Call,
  id: string,
): Promise<Result<unknown> | Response> {
  const parsed = parseQuery(z.strictObject(paperQuery), url);
  if (!parsed.ok) return parsed;
  const detail = await residenceDetail(actor, id);
  if (!detail.ok) return detail;
  const found = detail.value;
  const introduction = introductionIn(standingSteps(found.steps));
  if (!introduction)
    return refused("conflict", "Chưa giới thiệu nên chưa có giấy giới thiệu. Ghi ngày giới thiệu trước.");
  const issuers = await caseIssuers(actor, found, introduction.day, introduction.at);
  if (!issuers.ok) return issuers;
  const title = `Giấy giới thiệu sinh hoạt nơi cư trú ${found.personName}`;
  const about = { title, creator: issuers.value.unit, fileName: title };
  const paper = introPaper({ issuers: issuers.value, introduction, found });
  return fileResponse(await paperFile(paper, { ...about, format: parsed.value.format }));
}
