ALTER TABLE "plan_items" DROP CONSTRAINT "plan_items_status_bounds";--> statement-breakpoint
ALTER TABLE "treatments" DROP CONSTRAINT "treatments_status_bounds";--> statement-breakpoint
ALTER TABLE "symptoms" ADD COLUMN "metres" numeric(8, 2);--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_status_bounds" CHECK ("status" in ('active', 'as_needed', 'stopped', 'not_given', 'achieved', 'partly_achieved', 'not_achieved'));--> statement-breakpoint
ALTER TABLE "symptoms" ADD CONSTRAINT "symptoms_metres_bounds" CHECK ("metres" between 0 and 100);--> statement-breakpoint
ALTER TABLE "treatments" ADD CONSTRAINT "treatments_status_bounds" CHECK ("status" in ('active', 'as_needed', 'stopped', 'not_given', 'achieved', 'partly_achieved', 'not_achieved'));