import type { AssessmentState } from "@/lib/assessments/types";
import type { DecisionKind } from "@/lib/decisions/types";
import { systemRows } from "@/lib/platform/database/database";
import { dayOf, type PlainDate } from "@/lib/platform/dates";
import { nameOnDay } from "@/lib/units/name-on-day";
import type { PublishedReport, PublishedUnit } from "./types";

/** What anybody may read: published years, nothing else of the database. */
const REASON = "published results are for everybody";

type Row = {
  orgCode: string;
  content: PublishedReport;
  publishedAt: Date;
  withdrawnAt: Date | null;
  photos: PublishedPhoto[];
  /** Decisions that changed or gave results after the report was signed. */
  amendments: PublishedAmendment[];
  /** The units' results of today. */
  standing: { id: string; code: string; state: AssessmentState }[];
};
type PublishedPhoto = { id: string; caption: string; width: number; height: number };
type PublishedAmendment = {
  kind: DecisionKind;
  number: string;
  signedOn: PlainDate;
  units: string[];
};
export type Published = Omit<Row, "publishedAt" | "withdrawnAt" | "standing"> & {
  publishedOn: PlainDate;
  /** The page was taken back: its address says so and nothing more. */
  withdrawnOn: PlainDate | null;
  /** N and M as they stand: the published ones until a decision changed a result. */
  recognisedNow: number;
  totalNow: number;
};

/** The last publication of a year speaks for it; one that followed takes the earlier one's place. */
const LAST = `NOT EXISTS (SELECT FROM report_publications later
  JOIN report_editions le ON le.org_id = later.org_id AND le.id = later.edition_id
  WHERE le.org_id = e.org_id AND le.report_id = e.report_id AND le.sequence > e.sequence)`;

/** A picture whose people no longer agree is shown no more; before reports were signed here nobody was asked. */
const AGREED = `(e.number IS NULL OR (SELECT k.is_given FROM report_photo_consents k
  WHERE k.org_id = e.org_id AND k.report_id = e.report_id AND k.sha256 = p.sha256 ORDER BY k.id DESC LIMIT 1))`;

const EDITION_OF_IT = `JOIN report_editions e ON e.org_id = b.org_id AND e.id = b.edition_id
    LEFT JOIN report_withdrawals w ON w.org_id = b.org_id AND w.publication_id = b.id`;

const publishedStatement = {
  name: "published_results",
  text: `SELECT o.code AS "orgCode", e.content -> 'page' AS content, b.published_at AS "publishedAt",
      w.withdrawn_at AS "withdrawnAt",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'caption', p.caption, 'width', p.width,
          'height', p.height) ORDER BY p.sort_order)
        FROM report_edition_photos p
        WHERE p.org_id = e.org_id AND p.edition_id = e.id AND ${AGREED}), '[]') AS photos,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('kind', d.kind, 'number', d.number, 'signedOn', d.signed_on,
          'units', (SELECT jsonb_agg(${nameOnDay("d.signed_on", "d.recorded_at")} ORDER BY u.code) FROM decision_units du
            JOIN assessments a ON a.org_id = du.org_id AND a.id = du.assessment_id
            JOIN units u ON u.org_id = a.org_id AND u.id = a.unit_id
            WHERE du.org_id = d.org_id AND du.decision_id = d.id)) ORDER BY d.sequence)
        FROM recognition_decisions d WHERE d.org_id = r.org_id AND d.cycle_id = r.cycle_id
          AND d.recorded_at > e.recorded_at), '[]') AS amendments,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', u.id, 'code', u.code, 'state', a.state))
        FROM assessments a JOIN units u ON u.org_id = a.org_id AND u.id = a.unit_id
        WHERE a.org_id = r.org_id AND a.cycle_id = r.cycle_id), '[]') AS standing
    FROM report_publications b ${EDITION_OF_IT}
    JOIN reports r ON r.org_id = e.org_id AND r.id = e.report_id
    JOIN organisations o ON o.id = r.org_id
    JOIN cycles c ON c.org_id = r.org_id AND c.id = r.cycle_id
    WHERE ${LAST} AND ($1::int IS NULL OR c.year = $1) AND ($2::text IS NULL OR o.code = $2)
    ORDER BY c.year DESC, o.code LIMIT 200`,
};

type Only = { year?: number; orgCode?: string };

/** Years that were published, newest first, withdrawn ones among them; narrowed to a year or an organisation's code. */
export async function publications(only: Only): Promise<Published[]> {
  const found = await systemRows<Row>(REASON, publishedStatement, [only.year ?? null, only.orgCode ?? null]);
  return found.map(asItStands);
}

/** The years that stand before the public. */
export async function publishedResults(only: Only): Promise<Published[]> {
  return (await publications(only)).filter(({ withdrawnOn }) => withdrawnOn === null);
}

/** Texts stay as they were signed; figures and results follow the decisions that came after. */
function asItStands({ publishedAt, withdrawnAt, standing, ...row }: Row): Published {
  const { content, amendments } = row;
  const days = { publishedOn: dayOf(publishedAt), withdrawnOn: withdrawnAt && dayOf(withdrawnAt) };
  const { recognised: recognisedNow, total: totalNow } = content;
  if (amendments.length === 0) return { ...row, ...days, recognisedNow, totalNow };
  const now = new Map(
    standing.flatMap(({ id, code, state }) => [
      [id, state],
      [code, state],
    ]),
  );
  const units = content.units.map((unit) => decidedSince(unit, now.get(unit.id ?? unit.code)));
  const count = units.filter(({ result }) => result === "RECOGNISED").length;
  return { ...row, content: { ...content, units }, ...days, recognisedNow: count, totalNow };
}

/** A decision alone changes what was published of a unit: how far it came otherwise stays as it was signed. */
function decidedSince({ step, ...unit }: PublishedUnit, state: AssessmentState | undefined): PublishedUnit {
  if (state === "RECOGNISED" || state === "NOT_RECOGNISED") return { ...unit, result: state };
  return { ...unit, step };
}

const photoStatement = {
  name: "published_photo",
  text: `SELECT p.org_id AS "orgId", p.sha256 FROM report_edition_photos p
    JOIN report_publications b ON b.org_id = p.org_id AND b.edition_id = p.edition_id ${EDITION_OF_IT}
    WHERE p.id = $1 AND w.publication_id IS NULL AND ${LAST} AND ${AGREED}`,
};

/** Where the bytes of a published picture lie. */
export async function publishedPhoto(id: string): Promise<{ orgId: string; sha256: string } | null> {
  const [row] = await systemRows<{ orgId: string; sha256: string }>(REASON, photoStatement, [id]);
  return row ?? null;
}
