-- Whom the national software was told of otherwise before is to be dropped there too, once the registration is dropped here.
ALTER TABLE "training_records" ADD COLUMN "was_typed" BOOLEAN NOT NULL DEFAULT false;
