ALTER TYPE "BulkKind" ADD VALUE 'reward';
