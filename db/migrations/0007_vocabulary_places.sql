ALTER TABLE "outcome_scores" DROP CONSTRAINT "outcome_scores_score_bounds";--> statement-breakpoint
ALTER TABLE "outcome_scores" DROP CONSTRAINT "outcome_scores_limits";--> statement-breakpoint
ALTER TABLE "plan_items" DROP CONSTRAINT "plan_items_status_bounds";--> statement-breakpoint
ALTER TABLE "treatments" DROP CONSTRAINT "treatments_status_bounds";--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD COLUMN "pressure_pain_kilograms" numeric(8, 2);--> statement-breakpoint
ALTER TABLE "observations" ADD COLUMN "apex" text;--> statement-breakpoint
ALTER TABLE "outcome_scores" ADD COLUMN "maximum" numeric(8, 2);--> statement-breakpoint
ALTER TABLE "plan_items" ADD COLUMN "given_how" text;--> statement-breakpoint
ALTER TABLE "plan_items" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "plan_items" ADD COLUMN "given_on" date;--> statement-breakpoint
ALTER TABLE "symptoms" ADD COLUMN "metres" numeric(8, 2);--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "given_how" text;--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "given_on" date;--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD CONSTRAINT "muscle_findings_pressure_pain_kilograms_bounds" CHECK ("pressure_pain_kilograms" between 0 and 20);--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_apex_bounds" CHECK ("apex" in ('C0-C1', 'C1-C2', 'C2-C3', 'C3-C4', 'C4-C5', 'C5-C6', 'C6-C7', 'C7-T1', 'T1-T2', 'T2-T3', 'T3-T4', 'T4-T5', 'T5-T6', 'T6-T7', 'T7-T8', 'T8-T9', 'T9-T10', 'T10-T11', 'T11-T12', 'T12-L1', 'L1-L2', 'L2-L3', 'L3-L4', 'L4-L5', 'L5-S1'));--> statement-breakpoint
ALTER TABLE "outcome_scores" ADD CONSTRAINT "outcome_scores_maximum_bounds" CHECK ("maximum" between 0 and 1000);--> statement-breakpoint
ALTER TABLE "outcome_scores" ADD CONSTRAINT "outcome_scores_score_bounds" CHECK ("score" between -10 and 1000);--> statement-breakpoint
ALTER TABLE "outcome_scores" ADD CONSTRAINT "outcome_scores_limits" CHECK (("code" not in ('pain.nprs.current', 'pain.nprs.best-24h', 'pain.nprs.worst-24h', 'pain.nprs.average-24h', 'pain.nprs.best-7d', 'pain.nprs.worst-7d', 'pain.nprs.average-7d', 'psfs') or "score" between 0 and 10) and ("code" not in ('outcome.groc') or "score" between -5 and 5) and ("code" not in ('outcome.vas', 'outcome.odi', 'outcome.ompsq-sf', 'outcome.qbpds') or "score" between 0 and 100) and ("code" not in ('outcome.ndi') or "score" between 0 and 50) and ("code" not in ('outcome.rmdq') or "score" between 0 and 24) and ("code" not in ('outcome.start-back') or "score" between 0 and 9) and ("code" not in ('outcome.start-back') or "subscore" between 0 and 5) and ("code" not in ('outcome.other') or "score" between -10 and 1000));--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_given_how_bounds" CHECK ("given_how" in ('written', 'spoken', 'both'));--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_language_bounds" CHECK (length("language") between 1 and 60);--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_status_bounds" CHECK ("status" in ('active', 'as_needed', 'stopped', 'not_given', 'achieved', 'partly_achieved', 'not_achieved'));--> statement-breakpoint
ALTER TABLE "symptoms" ADD CONSTRAINT "symptoms_metres_bounds" CHECK ("metres" between 0 and 100);--> statement-breakpoint
ALTER TABLE "treatments" ADD CONSTRAINT "treatments_given_how_bounds" CHECK ("given_how" in ('written', 'spoken', 'both'));--> statement-breakpoint
ALTER TABLE "treatments" ADD CONSTRAINT "treatments_language_bounds" CHECK (length("language") between 1 and 60);--> statement-breakpoint
ALTER TABLE "treatments" ADD CONSTRAINT "treatments_status_bounds" CHECK ("status" in ('active', 'as_needed', 'stopped', 'not_given', 'achieved', 'partly_achieved', 'not_achieved'));