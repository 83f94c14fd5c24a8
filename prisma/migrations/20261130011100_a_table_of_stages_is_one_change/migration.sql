ALTER TYPE "BulkKind" ADD VALUE 'outstanding_member';
