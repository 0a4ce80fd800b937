ALTER TABLE "plan_items" DROP CONSTRAINT "plan_items_status_bounds";--> statement-breakpoint
ALTER TABLE "treatments" DROP CONSTRAINT "treatments_status_bounds";--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_status_bounds" CHECK ("status" in ('active', 'as_needed', 'stopped', 'not_given', 'achieved', 'partly_achieved', 'not_achieved'));--> statement-breakpoint
ALTER TABLE "treatments" ADD CONSTRAINT "treatments_status_bounds" CHECK ("status" in ('active', 'as_needed', 'stopped', 'not_given', 'achieved', 'partly_achieved', 'not_achieved'));