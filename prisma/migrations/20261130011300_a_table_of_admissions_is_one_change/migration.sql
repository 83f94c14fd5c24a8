ALTER TYPE "BulkKind" ADD VALUE 'admission';
