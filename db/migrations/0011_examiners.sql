ALTER TABLE "range_of_motion" ADD COLUMN "examiner" uuid;--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD COLUMN "examiner_name" text;--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD CONSTRAINT "range_of_motion_examiner_name_bounds" CHECK (length("examiner_name") between 1 and 120);