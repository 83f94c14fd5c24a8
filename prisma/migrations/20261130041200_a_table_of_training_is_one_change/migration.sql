ALTER TYPE "BulkKind" ADD VALUE 'training';
