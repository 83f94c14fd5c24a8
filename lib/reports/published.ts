import { systemRows } from "@/lib/platform/database/database";
import { dayOf, type PlainDate } from "@/lib/platform/dates";
import type { PublishedReport } from "./types";

/** What anybody may read: published years, nothing else of the database. */
const REASON = "published results are for everybody";

type Row = { orgCode: string; content: PublishedReport; publishedAt: Date; photos: PublishedPhoto[] };
export type PublishedPhoto = { id: string; caption: string; width: number; height: number };
export type Published = Omit<Row, "publishedAt"> & { publishedOn: PlainDate };

const publishedStatement = {
  name: "published_results",
  text: `SELECT o.code AS "orgCode", r.content, r.published_at AS "publishedAt",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'caption', p.caption, 'width', p.width,
          'height', p.height) ORDER BY p.sort_order)
        FROM report_photos p WHERE p.org_id = r.org_id AND p.report_id = r.id), '[]') AS photos
    FROM reports r
    JOIN organisations o ON o.id = r.org_id
    JOIN cycles c ON c.org_id = r.org_id AND c.id = r.cycle_id
    WHERE r.published_at IS NOT NULL AND ($1::int IS NULL OR c.year = $1) AND ($2::text IS NULL OR o.code = $2)
    ORDER BY c.year DESC, o.code LIMIT 200`,
};

/** Published years, newest first; narrowed to a year or an organisation's code. */
export async function publishedResults(only: { year?: number; orgCode?: string }): Promise<Published[]> {
  const found = await systemRows<Row>(REASON, publishedStatement, [only.year ?? null, only.orgCode ?? null]);
  return found.map(({ publishedAt, ...row }) => ({ ...row, publishedOn: dayOf(publishedAt) }));
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
