ALTER TABLE "letters" DROP CONSTRAINT "letters_kind";--> statement-breakpoint
ALTER TABLE "plan_items" ADD COLUMN "oscillations_per_second" numeric(8, 2);--> statement-breakpoint
ALTER TABLE "plan_items" ADD COLUMN "media_reference" text;--> statement-breakpoint
ALTER TABLE "plan_items" ADD COLUMN "reviewed_by" text;--> statement-breakpoint
ALTER TABLE "plan_items" ADD COLUMN "is_thrust_qualified" boolean;--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "oscillations_per_second" numeric(8, 2);--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "media_reference" text;--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "reviewed_by" text;--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "is_thrust_qualified" boolean;--> statement-breakpoint
ALTER TABLE "outcome_scores" ADD CONSTRAINT "outcome_scores_limits" CHECK (("code" not in ('pain.nprs.current', 'pain.nprs.best-24h', 'pain.nprs.worst-24h', 'pain.nprs.average-24h', 'psfs') or "score" between 0 and 10) and ("code" not in ('outcome.groc') or "score" between -5 and 5) and ("code" not in ('outcome.vas', 'outcome.odi', 'outcome.ompsq-sf', 'outcome.qbpds') or "score" between 0 and 100) and ("code" not in ('outcome.ndi') or "score" between 0 and 50) and ("code" not in ('outcome.rmdq') or "score" between 0 and 24) and ("code" not in ('outcome.start-back') or "score" between 0 and 9) and ("code" not in ('outcome.start-back') or "subscore" between 0 and 5));--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_oscillations_per_second_bounds" CHECK ("oscillations_per_second" between 0.25 and 5);--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_media_reference_bounds" CHECK (length("media_reference") between 1 and 200);--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_reviewed_by_bounds" CHECK (length("reviewed_by") between 1 and 120);--> statement-breakpoint
ALTER TABLE "treatments" ADD CONSTRAINT "treatments_oscillations_per_second_bounds" CHECK ("oscillations_per_second" between 0.25 and 5);--> statement-breakpoint
ALTER TABLE "treatments" ADD CONSTRAINT "treatments_media_reference_bounds" CHECK (length("media_reference") between 1 and 200);--> statement-breakpoint
ALTER TABLE "treatments" ADD CONSTRAINT "treatments_reviewed_by_bounds" CHECK (length("reviewed_by") between 1 and 120);--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_kind" CHECK ("letters"."kind" in ('imaging-request', 'emergency-handover'));