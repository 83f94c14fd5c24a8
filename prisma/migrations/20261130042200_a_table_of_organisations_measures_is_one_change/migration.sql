ALTER TYPE "BulkKind" ADD VALUE 'organisation_discipline';
