ALTER TYPE "BulkKind" ADD VALUE 'branch_meeting';
