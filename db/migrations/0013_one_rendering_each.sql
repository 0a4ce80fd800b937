CREATE UNIQUE INDEX "letters_replaced_once" ON "letters" USING btree ("clinic_id","replaces_letter_id") WHERE status = 'signed';--> statement-breakpoint
ALTER TABLE "signed_letters" DROP COLUMN "pdf";