import type { FrozenEvidence } from "./types";

const NAME = "Tệp hạn chế";

/** Ids of the proofs of a submission `s` that are restricted by now, whatever they were when it was handed in. */
export const RESTRICTED_NOW = `(SELECT COALESCE(jsonb_agg(DISTINCT r.evidence_id), '[]') FROM evidence_revisions r
  WHERE r.org_id = s.org_id AND r.file_class = 'restricted' AND r.evidence_id IN
    (SELECT (jsonb_path_query(s.frozen, '$.*.evidence[*].id') #>> '{}')::uuid))`;

type Proved = {
  items: readonly { evidence: FrozenEvidence[] }[];
  meeting?: { evidence: FrozenEvidence | null } | null;
};

/** A year, or what was handed in of it, with every proof in it made over. */
export function withEachProof<Year extends Proved>(
  year: Year,
  makeOver: (proof: FrozenEvidence) => FrozenEvidence,
): Year {
  const { items, meeting } = year;
  return {
    ...year,
    items: items.map((item) => ({ ...item, evidence: item.evidence.map(makeOver) })),
    ...(meeting && { meeting: { ...meeting, evidence: meeting.evidence && makeOver(meeting.evidence) } }),
  };
}

/** What was handed in, with its proofs restricted as these ids say they are now. */
export function restrictedAs<Year extends Proved>(frozen: Year, ids: readonly string[]): Year {
  return withEachProof(frozen, (proof) => ({ ...proof, isRestricted: ids.includes(proof.id) }));
}

/** Caption and file name often name a person: of a restricted proof neither is told. */
export function unnamed<Proof extends { isRestricted: boolean; caption: string; fileName: string }>(
  proof: Proof,
): Proof {
  return proof.isRestricted ? { ...proof, caption: NAME, fileName: NAME } : proof;
}

/** As it is before one who may not read what is restricted: unnamed, and nothing of it to be asked for. */
export function withheld(proof: FrozenEvidence): FrozenEvidence {
  return proof.isRestricted ? { ...unnamed(proof), hasPreview: false, isWithheld: true } : proof;
}
