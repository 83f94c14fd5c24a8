-- Whether the national software had what is no more so here.
ALTER TABLE "member_cases" ADD COLUMN "was_typed" BOOLEAN NOT NULL DEFAULT false;

-- What was marked and came to something else since; a step taken back left no mark until now.
UPDATE "member_cases" SET "was_typed" = true, "typed_on" = NULL, "typed_by" = NULL
    WHERE "typed_on" IS NOT NULL AND CASE "procedure"
        WHEN 'outstanding_member' THEN "state" NOT IN ('on_probation', 'official')
        WHEN 'discipline' THEN "state" NOT IN ('announced', 'appealed', 'appeal_answered', 'ended', 'lifted')
        WHEN 'transfer' THEN "outcome"::text IN ('withdrawn', 'refused')
        ELSE false END;
