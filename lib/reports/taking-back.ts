import { rowsWithin, type Writer } from "@/lib/platform/database/database";

/** Waits for who is saving pictures, so that what they confirm meanwhile is taken back too. */
const lockReportsStatement = {
  name: "report_photos_lock",
  text: "SELECT id FROM reports WHERE org_id = $1 ORDER BY id FOR NO KEY UPDATE",
};

/**
 * Confirmed pictures ($1 organisation) of activities in which somebody ($2, also by a row that was folded in) took
 * part. Their reports' pictures are of another version then: a page that was opened before says nothing any more.
 */
const takeBackStatement = {
  name: "report_photos_take_back",
  text: `WITH taken AS (INSERT INTO report_photo_consents (org_id, report_id, sha256, evidence_id, is_given, by_id, by, at)
    SELECT k.org_id, k.report_id, k.sha256, k.evidence_id, false, $2, $3, $4
    FROM (SELECT DISTINCT ON (report_id, sha256) * FROM report_photo_consents WHERE org_id = $1
      ORDER BY report_id, sha256, id DESC) k
    WHERE k.is_given AND EXISTS (SELECT FROM activity_evidence e
      JOIN activities a ON a.org_id = e.org_id AND a.id = e.activity_id AND a.deleted_at IS NULL
      JOIN activity_participants p ON p.org_id = e.org_id AND p.activity_id = e.activity_id
      JOIN members m ON m.org_id = p.org_id AND m.id = p.member_id
      WHERE e.org_id = k.org_id AND e.evidence_id = k.evidence_id AND $2 IN (m.id, m.merged_into_id))
    RETURNING id, report_id),
    moved AS (UPDATE reports r SET photos_version = r.photos_version + 1
      WHERE r.org_id = $1 AND r.id IN (SELECT report_id FROM taken))
    SELECT id FROM taken`,
};

const BY = "Đoàn viên có tham gia";

/**
 * Somebody takes back the word to be shown in public: what was confirmed of pictures of activities with this person holds
 * no longer, so that they are shown no more until staff has looked at each again. Answers how many.
 */
export async function takePicturesBack(
  db: Writer,
  { orgId, memberId }: { orgId: string; memberId: string },
  at: Date,
): Promise<number> {
  await rowsWithin(db, lockReportsStatement, [orgId]);
  return (await rowsWithin(db, takeBackStatement, [orgId, memberId, BY, at])).length;
}
