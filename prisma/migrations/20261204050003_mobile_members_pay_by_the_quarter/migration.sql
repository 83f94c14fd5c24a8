-- From a month on a member pays a quarter at once; what the occupation says of the class may go on.
-- AlterTable
ALTER TABLE "fee_class_changes" ADD COLUMN     "by_quarter" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "fee_class" DROP NOT NULL;
