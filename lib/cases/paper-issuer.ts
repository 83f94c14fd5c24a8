import type { Actor } from "@/lib/access/types";
import { headNumber } from "@/lib/papers/doc-number";
import { committeeSigner } from "@/lib/papers/issuer";
import type { PaperHead, Signer } from "@/lib/papers/model";
import type { PlainDate } from "@/lib/platform/dates";
import { yearOf } from "@/lib/platform/dates";
import { notFound, type Result } from "@/lib/platform/result";
import { organisationSigner } from "@/lib/units/organisation/queries";
import { profileOn, unitNameOn } from "@/lib/units/queries";
import type { CaseDetail } from "./types";

/**
 * Who issues the papers of a case: its branch, and the unit as its direct upper level; named as on that day, and as told when
 * the step was taken that the paper is of (`signedAt`).
 */
export type CaseIssuers = {
  organisation: string;
  unit: string;
  /** Null where the members belong to the unit itself. */
  branch: string | null;
  place: string;
  issuerCode: string;
  /** Above the organisation; empty where nothing is. */
  parentName: string;
  /** Who signs what the direct upper level issues: of the organisation whoever is declared for that day. */
  signer: Signer;
};

/** Who writes a case's papers, by the names of `day`; of a signed paper, as they had been told when it was signed. */
export async function caseIssuers(
  actor: Actor,
  { orgId, unit, branch }: Pick<CaseDetail, "orgId" | "unit" | "branch">,
  day: PlainDate,
  signedAt?: Date,
  signedBy = "",
): Promise<Result<CaseIssuers>> {
  const [upper, unitName, branchName, signer] = await Promise.all([
    profileOn(actor, orgId, day, signedAt),
    unitNameOn(actor, orgId, unit, day, signedAt),
    branch && unitNameOn(actor, orgId, branch, day, signedAt),
    branch ? committeeSigner(signedBy) : organisationSigner(actor, orgId, day, signedBy),
  ]);
  if (!upper) return notFound();
  const { name, place, issuerCode, parentName } = upper;
  const names = { organisation: name, unit: unitName, branch: branchName, parentName };
  return { ok: true, value: { ...names, place, issuerCode, signer } };
}

type Headed = { kind: string; number: string | null; date: PlainDate | null; year: number | null };

/** The head of what the branch itself writes. */
export function branchHead(issuers: CaseIssuers, paper: Headed): PaperHead {
  const { unit, branch, organisation } = issuers;
  return headOf(issuers, { upper: branch ? unit : organisation, body: branch ?? unit }, paper);
}

/** The head of what the direct upper level writes. */
export function upperHead(issuers: CaseIssuers, paper: Headed): PaperHead {
  const { unit, branch, organisation } = issuers;
  return headOf(
    issuers,
    branch ? { upper: organisation, body: unit } : { upper: issuers.parentName || null, body: organisation },
    paper,
  );
}

function headOf(
  { place, issuerCode }: CaseIssuers,
  { upper, body }: { upper: string | null; body: string },
  { kind, number, date, year }: Headed,
): PaperHead {
  return {
    upper,
    issuer: `BCH ${body}`,
    place,
    date,
    number: headNumber(number, { kind, issuerCode }),
    year: date ? yearOf(date) : year,
  };
}
