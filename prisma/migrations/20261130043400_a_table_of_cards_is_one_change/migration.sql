ALTER TYPE "BulkKind" ADD VALUE 'card';
