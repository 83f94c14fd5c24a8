ALTER TYPE "BulkKind" ADD VALUE 'fee';
