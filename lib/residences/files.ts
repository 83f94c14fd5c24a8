import { z } from "zod";
import { parseQuery } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { standingSteps } from "@/lib/cases/machine";
import { NOT_INTRODUCED } from "@/lib/cases/messages";
import { caseIssuers } from "@/lib/cases/paper-issuer";
import { paperQuery } from "@/lib/papers/schema";
import { fileResponse, paperFile } from "@/lib/papers/serve";
import { type Result, refused } from "@/lib/platform/result";
import { introPaper } from "./intro-paper";
import { residenceDetail } from "./queries";
import { introductionIn } from "./said";
import type { ResidenceDetail } from "./types";

/** Why there is none: where the case is closed, nothing can be recorded any more. */
function noIntroduction({ outcome }: Pick<ResidenceDetail, "outcome">): string {
  if (outcome === "withdrawn") return "Hồ sơ này đã rút nên không có giấy giới thiệu.";
  if (outcome === "refused") return "Đơn vị không giới thiệu nên không có giấy giới thiệu.";
  return NOT_INTRODUCED;
}

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
  if (!introduction) return refused("conflict", noIntroduction(found));
  const issuers = await caseIssuers(actor, found, introduction.day, introduction.at);
  if (!issuers.ok) return issuers;
  const title = `Giấy giới thiệu sinh hoạt nơi cư trú ${found.personName}`;
  const about = { title, creator: issuers.value.unit, fileName: title };
  const paper = introPaper({ issuers: issuers.value, introduction, found });
  return fileResponse(await paperFile(paper, { ...about, format: parsed.value.format }));
}
