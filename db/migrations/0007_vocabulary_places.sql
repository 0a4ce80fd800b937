ALTER TABLE "outcome_scores" DROP CONSTRAINT "outcome_scores_score_bounds";--> statement-breakpoint
ALTER TABLE "outcome_scores" DROP CONSTRAINT "outcome_scores_limits";--> statement-breakpoint
ALTER TABLE "plan_items" DROP CONSTRAINT "plan_items_status_bounds";--> statement-breakpoint
ALTER TABLE "treatments" DROP CONSTRAINT "treatments_status_bounds";--> statement-breakpoint
ALTER TABLE "outcome_scores" ADD COLUMN "maximum" numeric(8, 2);--> statement-breakpoint
ALTER TABLE "symptoms" ADD COLUMN "metres" numeric(8, 2);--> statement-breakpoint
ALTER TABLE "outcome_scores" ADD CONSTRAINT "outcome_scores_maximum_bounds" CHECK ("maximum" between 0 and 1000);--> statement-breakpoint
ALTER TABLE "outcome_scores" ADD CONSTRAINT "outcome_scores_score_bounds" CHECK ("score" between -10 and 1000);--> statement-breakpoint
ALTER TABLE "outcome_scores" ADD CONSTRAINT "outcome_scores_limits" CHECK (("code" not in ('pain.nprs.current', 'pain.nprs.best-24h', 'pain.nprs.worst-24h', 'pain.nprs.average-24h', 'pain.nprs.best-7d', 'pain.nprs.worst-7d', 'pain.nprs.average-7d', 'psfs') or "score" between 0 and 10) and ("code" not in ('outcome.groc') or "score" between -5 and 5) and ("code" not in ('outcome.vas', 'outcome.odi', 'outcome.ompsq-sf', 'outcome.qbpds') or "score" between 0 and 100) and ("code" not in ('outcome.ndi') or "score" between 0 and 50) and ("code" not in ('outcome.rmdq') or "score" between 0 and 24) and ("code" not in ('outcome.start-back') or "score" between 0 and 9) and ("code" not in ('outcome.start-back') or "subscore" between 0 and 5) and ("code" not in ('outcome.other') or "score" between -10 and 1000));--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_status_bounds" CHECK ("status" in ('active', 'as_needed', 'stopped', 'not_given', 'achieved', 'partly_achieved', 'not_achieved'));--> statement-breakpoint
ALTER TABLE "symptoms" ADD CONSTRAINT "symptoms_metres_bounds" CHECK ("metres" between 0 and 100);--> statement-breakpoint
ALTER TABLE "treatments" ADD CONSTRAINT "treatments_status_bounds" CHECK ("status" in ('active', 'as_needed', 'stopped', 'not_given', 'achieved', 'partly_achieved', 'not_achieved'));