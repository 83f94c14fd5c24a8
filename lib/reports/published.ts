import { systemRows } from "@/lib/platform/database/database";
import { dayOf, type PlainDate } from "@/lib/platform/dates";
import type { PublishedReport, PublishedUnit } from "./types";

/** What anybody may read: published years, nothing else of the database. */
const REASON = "published results are for everybody";

type Row = {
  orgCode: string;
  content: PublishedReport;
  publishedAt: Date;
  photos: PublishedPhoto[];
  /** Decisions that changed results after the publication. */
  amendments: PublishedAmendment[];
  /** The units' results of today. */
  standing: { code: string; result: PublishedUnit["result"] }[];
};
export type PublishedPhoto = { id: string; caption: string; width: number; height: number };
export type PublishedAmendment = {
  kind: "correction" | "revocation";
  number: string;
  signedOn: PlainDate;
  units: string[];
};
export type Published = Omit<Row, "publishedAt" | "standing"> & {
  publishedOn: PlainDate;
  /** N and M as they stand: the published ones until a decision changed a result. */
  recognisedNow: number;
  totalNow: number;
};

const publishedStatement = {
  name: "published_results",
  text: `SELECT o.code AS "orgCode", r.content, r.published_at AS "publishedAt",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'caption', p.caption, 'width', p.width,
          'height', p.height) ORDER BY p.sort_order)
        FROM report_photos p WHERE p.org_id = r.org_id AND p.report_id = r.id), '[]') AS photos,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('kind', d.kind, 'number', d.number, 'signedOn', d.signed_on,
          'units', (SELECT jsonb_agg(u.name ORDER BY u.code) FROM decision_units du
            JOIN assessments a ON a.org_id = du.org_id AND a.id = du.assessment_id
            JOIN units u ON u.org_id = a.org_id AND u.id = a.unit_id
            WHERE du.org_id = d.org_id AND du.decision_id = d.id)) ORDER BY d.sequence)
        FROM recognition_decisions d WHERE d.org_id = r.org_id AND d.cycle_id = r.cycle_id
          AND d.kind <> 'recognition' AND d.recorded_at > r.published_at), '[]') AS amendments,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('code', u.code, 'result', a.state))
        FROM assessments a JOIN units u ON u.org_id = a.org_id AND u.id = a.unit_id
        WHERE a.org_id = r.org_id AND a.cycle_id = r.cycle_id), '[]') AS standing
    FROM reports r
    JOIN organisations o ON o.id = r.org_id
    JOIN cycles c ON c.org_id = r.org_id AND c.id = r.cycle_id
    WHERE r.published_at IS NOT NULL AND ($1::int IS NULL OR c.year = $1) AND ($2::text IS NULL OR o.code = $2)
    ORDER BY c.year DESC, o.code LIMIT 200`,
};

/** Published years, newest first; narrowed to a year or an organisation's code. */
export async function publishedResults(only: { year?: number; orgCode?: string }): Promise<Published[]> {
  const found = await systemRows<Row>(REASON, publishedStatement, [only.year ?? null, only.orgCode ?? null]);
  return found.map(asItStands);
}

/** Texts stay as they were published; figures and results follow the decisions that came after. */
function asItStands({ publishedAt, standing, ...row }: Row): Published {
  const { content, amendments } = row;
  const publishedOn = dayOf(publishedAt);
  const { recognised: recognisedNow, total: totalNow } = content;
  if (amendments.length === 0) return { ...row, publishedOn, recognisedNow, totalNow };
  const now = new Map(standing.map(({ code, result }) => [code, result]));
  const units = content.units.map((unit) => ({ ...unit, result: now.get(unit.code) ?? unit.result }));
  const count = units.filter(({ result }) => result === "RECOGNISED").length;
  return { ...row, content: { ...content, units }, publishedOn, recognisedNow: count, totalNow };
}

const photoStatement = {
  name: "published_photo",
  text: `SELECT p.org_id AS "orgId", p.sha256 FROM report_photos p
    JOIN reports r ON r.org_id = p.org_id AND r.id = p.report_id
    WHERE p.id = $1 AND r.published_at IS NOT NULL`,
};

/** Where the bytes of a published picture lie. */
export async function publishedPhoto(id: string): Promise<{ orgId: string; sha256: string } | null> {
  const [row] = await systemRows<{ orgId: string; sha256: string }>(REASON, photoStatement, [id]);
  return row ?? null;
}
