import { rows } from "@/lib/platform/database/database";
import { dayOfSql } from "@/lib/platform/database/day-sql";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import type { FrozenReport } from "../types";

export type EditionPhoto = {
  id: string;
  caption: string;
  sha256: string;
  width: number;
  height: number;
  consent: { by: string; on: PlainDate } | null;
};

export type EditionContent = {
  frozen: FrozenReport;
  onBehalfOf: string | null;
  photos: EditionPhoto[];
  publicationId: string | null;
};

const editionStatement = {
  name: "report_edition",
  text: `SELECT e.content AS frozen, e.on_behalf_of AS "onBehalfOf", b.id AS "publicationId",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'caption', p.caption, 'sha256', p.sha256,
          'width', p.width, 'height', p.height, 'consent',
          (SELECT CASE WHEN k.is_given THEN jsonb_build_object('by', k.by,
              'on', ${dayOfSql("k.at")}) END
            FROM report_photo_consents k
            WHERE k.org_id = e.org_id AND k.report_id = e.report_id AND k.sha256 = p.sha256
            ORDER BY k.id DESC LIMIT 1)) ORDER BY p.sort_order)
        FROM report_edition_photos p WHERE p.org_id = e.org_id AND p.edition_id = e.id), '[]') AS photos
    FROM report_editions e
    LEFT JOIN report_publications b ON b.org_id = e.org_id AND b.edition_id = e.id
    WHERE e.org_id = $1 AND e.id = $2`,
};

/** A signed report with all that was frozen. */
export async function editionContent(scope: Scope, id: string): Promise<EditionContent | null> {
  const [row] = await rows<EditionContent>(scope, editionStatement, () => [scope.orgId, id]);
  return row ?? null;
}
