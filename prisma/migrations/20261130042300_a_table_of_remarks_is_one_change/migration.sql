ALTER TYPE "BulkKind" ADD VALUE 'residence_remark';
