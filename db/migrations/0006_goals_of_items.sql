ALTER TABLE "plan_items" ADD COLUMN "goal" text;--> statement-breakpoint
ALTER TABLE "plan_items" ADD COLUMN "goal_item" text;--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "goal" text;--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "goal_item" text;--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_goal_bounds" CHECK (length("goal") between 1 and 200);--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_goal_item_bounds" CHECK (length("goal_item") between 1 and 60);--> statement-breakpoint
ALTER TABLE "treatments" ADD CONSTRAINT "treatments_goal_bounds" CHECK (length("goal") between 1 and 200);--> statement-breakpoint
ALTER TABLE "treatments" ADD CONSTRAINT "treatments_goal_item_bounds" CHECK (length("goal_item") between 1 and 60);