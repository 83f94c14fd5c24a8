-- A closed meeting keeps the majority that it voted by and what the appraisals had said, as it keeps quorum and tie rule.
ALTER TABLE "btv_meetings" ADD COLUMN "vote_percent" INTEGER;
ALTER TABLE "btv_meeting_units" ADD COLUMN "verdict" JSONB;

-- Meetings that are closed already keep what their minutes say today.
ALTER TABLE "btv_meetings" DISABLE TRIGGER "btv_meetings_closed_stay";
ALTER TABLE "btv_meeting_units" DISABLE TRIGGER "btv_meeting_units_open";

UPDATE "btv_meetings" m SET "vote_percent" = c."vote_percent"
  FROM "cycles" c WHERE c."org_id" = m."org_id" AND c."id" = m."cycle_id" AND m."state" = 'closed';

UPDATE "btv_meeting_units" mu SET "verdict" = said."verdict"
  FROM (
    SELECT u."org_id", u."meeting_id", u."assessment_id", jsonb_build_object(
        'met', count(*) FILTER (WHERE v."verdict" = 'met'),
        'of', count(*),
        'failing', COALESCE(jsonb_agg(jsonb_build_object('code', ci."code", 'title', ci."title",
            'reason', COALESCE(v."comment", '')) ORDER BY ci."sort_order")
          FILTER (WHERE v."verdict" IS DISTINCT FROM 'met'), '[]')) AS "verdict"
    FROM "btv_meeting_units" u
    JOIN "btv_meetings" m ON m."org_id" = u."org_id" AND m."id" = u."meeting_id" AND m."state" = 'closed'
    JOIN "cycles" c ON c."org_id" = m."org_id" AND c."id" = m."cycle_id"
    JOIN "criteria_items" ci ON ci."org_id" = c."org_id" AND ci."set_id" = c."set_id"
    LEFT JOIN "assessment_submissions" s ON s."org_id" = u."org_id" AND s."assessment_id" = u."assessment_id"
      AND s."round" = u."round"
    LEFT JOIN "appraisal_verdicts" v ON v."org_id" = s."org_id" AND v."submission_id" = s."id"
      AND v."criteria_item_id" = ci."id"
    GROUP BY 1, 2, 3
  ) said
  WHERE said."org_id" = mu."org_id" AND said."meeting_id" = mu."meeting_id" AND said."assessment_id" = mu."assessment_id";

ALTER TABLE "btv_meetings" ENABLE TRIGGER "btv_meetings_closed_stay";
ALTER TABLE "btv_meeting_units" ENABLE TRIGGER "btv_meeting_units_open";

ALTER TABLE "btv_meetings" ADD CONSTRAINT "btv_meetings_percent" CHECK (("state" = 'closed') = ("vote_percent" IS NOT NULL));
