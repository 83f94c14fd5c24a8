-- CreateTable
CREATE TABLE "data_key_marks" (
    "key_id" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "data_key_marks_pkey" PRIMARY KEY ("key_id")
);
