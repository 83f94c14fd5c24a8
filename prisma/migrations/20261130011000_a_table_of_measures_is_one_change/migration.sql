ALTER TYPE "BulkKind" ADD VALUE 'discipline';
