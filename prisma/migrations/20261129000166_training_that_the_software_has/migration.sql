-- Since when the national software has somebody's training too, and who said so; what is marked anew must be typed anew.
ALTER TABLE "training_records" ADD COLUMN "typed_by" TEXT,
ADD COLUMN "typed_on" DATE;
