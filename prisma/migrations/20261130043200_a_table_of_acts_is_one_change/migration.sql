ALTER TYPE "BulkKind" ADD VALUE 'committee';
