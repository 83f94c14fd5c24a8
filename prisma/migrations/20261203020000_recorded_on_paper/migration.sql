-- What was recorded may have been done on paper alone: then the national software has yet to hear of it.
ALTER TABLE "member_cases" ADD COLUMN "on_paper" BOOLEAN NOT NULL DEFAULT false;
