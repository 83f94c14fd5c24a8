-- What a pasted table recorded is one change of many members, and can be undone as one.
ALTER TYPE "BulkKind" ADD VALUE 'transfer';
ALTER TYPE "BulkKind" ADD VALUE 'graduation';
ALTER TYPE "BulkKind" ADD VALUE 'removal';
ALTER TYPE "BulkKind" ADD VALUE 'deferral';
ALTER TYPE "BulkKind" ADD VALUE 'residence';
