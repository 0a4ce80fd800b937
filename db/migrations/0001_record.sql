CREATE TABLE "audit_entries" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"act" text NOT NULL,
	"account_id" uuid,
	"role" text NOT NULL,
	"patient_id" uuid,
	"note_id" uuid,
	"letter_id" uuid,
	"subject_id" uuid,
	"detail" jsonb NOT NULL,
	"quarter" timestamp (3) with time zone,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "audit_entries_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
ALTER TABLE "audit_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "clinics" (
	"clinic_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"telephone" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"website" text DEFAULT '' NOT NULL,
	"letterhead_note" text DEFAULT '' NOT NULL,
	"time_zone" text NOT NULL,
	"date_format" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"next_record_number" integer DEFAULT 1001 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "clinics_date_format" CHECK ("clinics"."date_format" in ('DD-MMM-YYYY', 'DD/MM/YYYY', 'MM/DD/YYYY', 'YYYY-MM-DD')),
	CONSTRAINT "clinics_jurisdiction" CHECK ("clinics"."jurisdiction" in ('AU', 'UK', 'NZ', 'US'))
);
--> statement-breakpoint
ALTER TABLE "clinics" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "muscle_findings" (
	"clinic_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"code" text NOT NULL,
	"side" text NOT NULL,
	"at" text NOT NULL,
	"moment" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"guarding" integer,
	"tenderness" integer,
	"functional_effect" text,
	"spasm_character" text,
	"has_trigger_point" boolean,
	"refers_to" text,
	"not_tested_reason" text,
	"remark" text,
	"carried_from_note" uuid,
	"carried_from_on" date,
	CONSTRAINT "muscle_findings_key" PRIMARY KEY("clinic_id","note_id","code","side","at","moment"),
	CONSTRAINT "muscle_findings_side" CHECK ("muscle_findings"."side" in ('left', 'right', 'midline')),
	CONSTRAINT "muscle_findings_at" CHECK ("muscle_findings"."at" = '' or "muscle_findings"."at" ~ '^(segment|vertebra|root|site|item):[A-Za-z0-9-]{1,70}$'),
	CONSTRAINT "muscle_findings_moment" CHECK ("muscle_findings"."moment" = 'before' or "muscle_findings"."moment" ~ '^after:[0-9a-f-]{36}$'),
	CONSTRAINT "muscle_findings_guarding_bounds" CHECK ("guarding" between 0 and 3),
	CONSTRAINT "muscle_findings_tenderness_bounds" CHECK ("tenderness" between 0 and 4),
	CONSTRAINT "muscle_findings_functional_effect_bounds" CHECK ("functional_effect" in ('none', 'present_without_gait_or_contour_change', 'present_with_abnormal_gait_or_contour')),
	CONSTRAINT "muscle_findings_spasm_character_bounds" CHECK ("spasm_character" in ('constant', 'on_movement', 'on_palpation', 'episodic_cramp', 'at_rest_involuntary')),
	CONSTRAINT "muscle_findings_refers_to_bounds" CHECK (length("refers_to") between 1 and 120),
	CONSTRAINT "muscle_findings_not_tested_reason_bounds" CHECK ("not_tested_reason" in ('pain', 'red_flag', 'precaution', 'refused', 'time', 'not_indicated')),
	CONSTRAINT "muscle_findings_remark_bounds" CHECK (length("remark") between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "muscle_findings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "narratives" (
	"clinic_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"code" text NOT NULL,
	"side" text NOT NULL,
	"at" text NOT NULL,
	"moment" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"body" text,
	CONSTRAINT "narratives_key" PRIMARY KEY("clinic_id","note_id","code","side","at","moment"),
	CONSTRAINT "narratives_side" CHECK ("narratives"."side" in ('left', 'right', 'midline')),
	CONSTRAINT "narratives_at" CHECK ("narratives"."at" = '' or "narratives"."at" ~ '^(segment|vertebra|root|site|item):[A-Za-z0-9-]{1,70}$'),
	CONSTRAINT "narratives_moment" CHECK ("narratives"."moment" = 'before' or "narratives"."moment" ~ '^after:[0-9a-f-]{36}$'),
	CONSTRAINT "narratives_body_bounds" CHECK (length("body") between 1 and 20000)
);
--> statement-breakpoint
ALTER TABLE "narratives" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "observations" (
	"clinic_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"code" text NOT NULL,
	"side" text NOT NULL,
	"at" text NOT NULL,
	"moment" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"grade" text,
	"choice" text,
	"direction" text,
	"seconds" numeric(8, 2),
	"centimetres" numeric(8, 2),
	"answer" text,
	"not_tested_reason" text,
	"remark" text,
	CONSTRAINT "observations_key" PRIMARY KEY("clinic_id","note_id","code","side","at","moment"),
	CONSTRAINT "observations_side" CHECK ("observations"."side" in ('left', 'right', 'midline')),
	CONSTRAINT "observations_at" CHECK ("observations"."at" = '' or "observations"."at" ~ '^(segment|vertebra|root|site|item):[A-Za-z0-9-]{1,70}$'),
	CONSTRAINT "observations_moment" CHECK ("observations"."moment" = 'before' or "observations"."moment" ~ '^after:[0-9a-f-]{36}$'),
	CONSTRAINT "observations_grade_bounds" CHECK ("grade" in ('normal', 'mild', 'moderate', 'marked')),
	CONSTRAINT "observations_choice_bounds" CHECK (length("choice") between 1 and 60),
	CONSTRAINT "observations_direction_bounds" CHECK ("direction" in ('left', 'right')),
	CONSTRAINT "observations_seconds_bounds" CHECK ("seconds" between 0 and 600),
	CONSTRAINT "observations_centimetres_bounds" CHECK ("centimetres" between 0 and 260),
	CONSTRAINT "observations_answer_bounds" CHECK (length("answer") between 1 and 1000),
	CONSTRAINT "observations_not_tested_reason_bounds" CHECK ("not_tested_reason" in ('pain', 'red_flag', 'precaution', 'refused', 'time', 'not_indicated')),
	CONSTRAINT "observations_remark_bounds" CHECK (length("remark") between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "observations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outcome_scores" (
	"clinic_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"code" text NOT NULL,
	"side" text NOT NULL,
	"at" text NOT NULL,
	"moment" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"score" numeric(8, 2),
	"remark" text,
	CONSTRAINT "outcome_scores_key" PRIMARY KEY("clinic_id","note_id","code","side","at","moment"),
	CONSTRAINT "outcome_scores_side" CHECK ("outcome_scores"."side" in ('left', 'right', 'midline')),
	CONSTRAINT "outcome_scores_at" CHECK ("outcome_scores"."at" = '' or "outcome_scores"."at" ~ '^(segment|vertebra|root|site|item):[A-Za-z0-9-]{1,70}$'),
	CONSTRAINT "outcome_scores_moment" CHECK ("outcome_scores"."moment" = 'before' or "outcome_scores"."moment" ~ '^after:[0-9a-f-]{36}$'),
	CONSTRAINT "outcome_scores_score_bounds" CHECK ("score" between 0 and 100),
	CONSTRAINT "outcome_scores_remark_bounds" CHECK (length("remark") between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "outcome_scores" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_items" (
	"clinic_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"code" text NOT NULL,
	"side" text NOT NULL,
	"at" text NOT NULL,
	"moment" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"position" text,
	"product" text,
	"name" text,
	"technique" text,
	"grade" text,
	"grade_modifier" text,
	"level" text,
	"muscle" text,
	"body_site" text,
	"body_side" text,
	"direction" text,
	"minutes" integer,
	"times_per_day" integer,
	"times_per_week" integer,
	"layers" integer,
	"skin_check_minutes" integer,
	"has_barrier" boolean,
	"skin_sensation" text,
	"sets" integer,
	"repetitions" integer,
	"seconds" integer,
	"load_kilograms" numeric(8, 2),
	"body_weight_percent" integer,
	"off_seconds" integer,
	"body_position" text,
	"parameters" text,
	"progression" text,
	"rpe" integer,
	"pain_limit" integer,
	"category" text,
	"setting" text,
	"topics" text[],
	"format" text,
	"is_understood" boolean,
	"substance_class" text,
	"advice" text,
	"activities" text,
	"days" integer,
	"weeks" integer,
	"hours_per_day" numeric(8, 2),
	"when_worn" text,
	"wean_plan" text,
	"fitted_by" text,
	"millimetres" integer,
	"footwear" text,
	"needles" integer,
	"recipient" text,
	"urgency" text,
	"measure" text,
	"baseline" text,
	"target" text,
	"by_date" date,
	"triggers" text,
	"indication" text,
	"consent" text,
	"risks_discussed" text,
	"contraindication_result" text,
	"contraindication_note" text,
	"start_on" date,
	"review_on" date,
	"stop_rule" text,
	"provider" text,
	"adherence" text,
	"response" text,
	"adverse_response" text,
	"status" text,
	"status_reason" text,
	"instructions" text,
	CONSTRAINT "plan_items_key" PRIMARY KEY("clinic_id","note_id","code","side","at","moment"),
	CONSTRAINT "plan_items_side" CHECK ("plan_items"."side" in ('left', 'right', 'midline')),
	CONSTRAINT "plan_items_at" CHECK ("plan_items"."at" = '' or "plan_items"."at" ~ '^(segment|vertebra|root|site|item):[A-Za-z0-9-]{1,70}$'),
	CONSTRAINT "plan_items_moment" CHECK ("plan_items"."moment" = 'before' or "plan_items"."moment" ~ '^after:[0-9a-f-]{36}$'),
	CONSTRAINT "plan_items_position_bounds" CHECK (length("position") between 1 and 40),
	CONSTRAINT "plan_items_product_bounds" CHECK (length("product") between 1 and 120),
	CONSTRAINT "plan_items_name_bounds" CHECK (length("name") between 1 and 200),
	CONSTRAINT "plan_items_technique_bounds" CHECK (length("technique") between 1 and 120),
	CONSTRAINT "plan_items_grade_bounds" CHECK ("grade" in ('I', 'II', 'III', 'IV', 'V')),
	CONSTRAINT "plan_items_grade_modifier_bounds" CHECK ("grade_modifier" in ('plus', 'minus')),
	CONSTRAINT "plan_items_level_bounds" CHECK (length("level") between 1 and 60),
	CONSTRAINT "plan_items_muscle_bounds" CHECK (length("muscle") between 1 and 80),
	CONSTRAINT "plan_items_body_site_bounds" CHECK (length("body_site") between 1 and 120),
	CONSTRAINT "plan_items_body_side_bounds" CHECK ("body_side" in ('left', 'right', 'both', 'central')),
	CONSTRAINT "plan_items_direction_bounds" CHECK (length("direction") between 1 and 80),
	CONSTRAINT "plan_items_minutes_bounds" CHECK ("minutes" between 1 and 480),
	CONSTRAINT "plan_items_times_per_day_bounds" CHECK ("times_per_day" between 1 and 24),
	CONSTRAINT "plan_items_times_per_week_bounds" CHECK ("times_per_week" between 1 and 50),
	CONSTRAINT "plan_items_layers_bounds" CHECK ("layers" between 1 and 10),
	CONSTRAINT "plan_items_skin_check_minutes_bounds" CHECK ("skin_check_minutes" between 1 and 60),
	CONSTRAINT "plan_items_skin_sensation_bounds" CHECK ("skin_sensation" in ('normal', 'altered', 'not_checked')),
	CONSTRAINT "plan_items_sets_bounds" CHECK ("sets" between 1 and 30),
	CONSTRAINT "plan_items_repetitions_bounds" CHECK ("repetitions" between 1 and 200),
	CONSTRAINT "plan_items_seconds_bounds" CHECK ("seconds" between 1 and 3600),
	CONSTRAINT "plan_items_load_kilograms_bounds" CHECK ("load_kilograms" between 0 and 500),
	CONSTRAINT "plan_items_body_weight_percent_bounds" CHECK ("body_weight_percent" between 1 and 100),
	CONSTRAINT "plan_items_off_seconds_bounds" CHECK ("off_seconds" between 0 and 600),
	CONSTRAINT "plan_items_body_position_bounds" CHECK (length("body_position") between 1 and 120),
	CONSTRAINT "plan_items_parameters_bounds" CHECK (length("parameters") between 1 and 200),
	CONSTRAINT "plan_items_progression_bounds" CHECK (length("progression") between 1 and 300),
	CONSTRAINT "plan_items_rpe_bounds" CHECK ("rpe" between 0 and 10),
	CONSTRAINT "plan_items_pain_limit_bounds" CHECK ("pain_limit" between 0 and 10),
	CONSTRAINT "plan_items_category_bounds" CHECK ("category" in ('mobility', 'strength', 'motor_control', 'aerobic', 'stretch', 'graded', 'mdt_direction')),
	CONSTRAINT "plan_items_setting_bounds" CHECK ("setting" in ('home', 'supervised')),
	CONSTRAINT "plan_items_topics_bounds" CHECK ("topics" <@ array['pain_explanation', 'activity_pacing', 'stay_active', 'ergonomics', 'sleep', 'return_to_work', 'ces_safety_net', 'self_management', 'smoking', 'weight']::text[]),
	CONSTRAINT "plan_items_format_bounds" CHECK (length("format") between 1 and 120),
	CONSTRAINT "plan_items_substance_class_bounds" CHECK (length("substance_class") between 1 and 120),
	CONSTRAINT "plan_items_advice_bounds" CHECK ("advice" in ('continue', 'speak_to_gp', 'speak_to_pharmacist', 'report_side_effect', 'avoid_with_condition')),
	CONSTRAINT "plan_items_activities_bounds" CHECK (length("activities") between 1 and 500),
	CONSTRAINT "plan_items_days_bounds" CHECK ("days" between 1 and 365),
	CONSTRAINT "plan_items_weeks_bounds" CHECK ("weeks" between 1 and 104),
	CONSTRAINT "plan_items_hours_per_day_bounds" CHECK ("hours_per_day" between 0.25 and 24),
	CONSTRAINT "plan_items_when_worn_bounds" CHECK (length("when_worn") between 1 and 200),
	CONSTRAINT "plan_items_wean_plan_bounds" CHECK (length("wean_plan") between 1 and 500),
	CONSTRAINT "plan_items_fitted_by_bounds" CHECK (length("fitted_by") between 1 and 120),
	CONSTRAINT "plan_items_millimetres_bounds" CHECK ("millimetres" between 1 and 60),
	CONSTRAINT "plan_items_footwear_bounds" CHECK (length("footwear") between 1 and 200),
	CONSTRAINT "plan_items_needles_bounds" CHECK ("needles" between 1 and 60),
	CONSTRAINT "plan_items_recipient_bounds" CHECK (length("recipient") between 1 and 200),
	CONSTRAINT "plan_items_urgency_bounds" CHECK ("urgency" in ('emergency_same_day', 'urgent_24h', 'urgent_2w', 'routine_rheumatology', 'routine')),
	CONSTRAINT "plan_items_measure_bounds" CHECK (length("measure") between 1 and 200),
	CONSTRAINT "plan_items_baseline_bounds" CHECK (length("baseline") between 1 and 120),
	CONSTRAINT "plan_items_target_bounds" CHECK (length("target") between 1 and 200),
	CONSTRAINT "plan_items_triggers_bounds" CHECK (length("triggers") between 1 and 500),
	CONSTRAINT "plan_items_indication_bounds" CHECK (length("indication") between 1 and 300),
	CONSTRAINT "plan_items_consent_bounds" CHECK ("consent" in ('verbal', 'written', 'declined')),
	CONSTRAINT "plan_items_risks_discussed_bounds" CHECK (length("risks_discussed") between 1 and 500),
	CONSTRAINT "plan_items_contraindication_result_bounds" CHECK ("contraindication_result" in ('clear', 'precaution', 'contraindicated')),
	CONSTRAINT "plan_items_contraindication_note_bounds" CHECK (length("contraindication_note") between 1 and 500),
	CONSTRAINT "plan_items_stop_rule_bounds" CHECK (length("stop_rule") between 1 and 300),
	CONSTRAINT "plan_items_provider_bounds" CHECK ("provider" in ('clinic', 'home', 'referral')),
	CONSTRAINT "plan_items_adherence_bounds" CHECK (length("adherence") between 1 and 300),
	CONSTRAINT "plan_items_response_bounds" CHECK (length("response") between 1 and 500),
	CONSTRAINT "plan_items_adverse_response_bounds" CHECK (length("adverse_response") between 1 and 500),
	CONSTRAINT "plan_items_status_bounds" CHECK ("status" in ('active', 'as_needed', 'stopped', 'not_given')),
	CONSTRAINT "plan_items_status_reason_bounds" CHECK (length("status_reason") between 1 and 300),
	CONSTRAINT "plan_items_instructions_bounds" CHECK (length("instructions") between 1 and 20000)
);
--> statement-breakpoint
ALTER TABLE "plan_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "range_of_motion" (
	"clinic_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"code" text NOT NULL,
	"side" text NOT NULL,
	"at" text NOT NULL,
	"moment" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"degrees" integer,
	"centimetres" numeric(8, 2),
	"movement_loss" text,
	"pain_score" integer,
	"pain_pattern" text,
	"limiting_factor" text,
	"end_feel" text,
	"quality" text,
	"method" text,
	"position" text,
	"not_tested_reason" text,
	"remark" text,
	"carried_from_note" uuid,
	"carried_from_on" date,
	CONSTRAINT "range_of_motion_key" PRIMARY KEY("clinic_id","note_id","code","side","at","moment"),
	CONSTRAINT "range_of_motion_side" CHECK ("range_of_motion"."side" in ('left', 'right', 'midline')),
	CONSTRAINT "range_of_motion_at" CHECK ("range_of_motion"."at" = '' or "range_of_motion"."at" ~ '^(segment|vertebra|root|site|item):[A-Za-z0-9-]{1,70}$'),
	CONSTRAINT "range_of_motion_moment" CHECK ("range_of_motion"."moment" = 'before' or "range_of_motion"."moment" ~ '^after:[0-9a-f-]{36}$'),
	CONSTRAINT "range_of_motion_degrees_bounds" CHECK ("degrees" between -45 and 150),
	CONSTRAINT "range_of_motion_centimetres_bounds" CHECK ("centimetres" between -30 and 100),
	CONSTRAINT "range_of_motion_movement_loss_bounds" CHECK ("movement_loss" in ('nil', 'minimal', 'moderate', 'major')),
	CONSTRAINT "range_of_motion_pain_score_bounds" CHECK ("pain_score" between 0 and 10),
	CONSTRAINT "range_of_motion_pain_pattern_bounds" CHECK ("pain_pattern" in ('none', 'during_movement', 'end_range', 'painful_arc', 'on_overpressure', 'on_return')),
	CONSTRAINT "range_of_motion_limiting_factor_bounds" CHECK ("limiting_factor" in ('pain', 'stiffness', 'spasm_guarding', 'weakness', 'apprehension', 'neural', 'other')),
	CONSTRAINT "range_of_motion_end_feel_bounds" CHECK ("end_feel" in ('bone_to_bone', 'capsular', 'tissue_approximation', 'elastic_ligamentous', 'early_capsular', 'springy_block', 'spasm_abrupt', 'empty', 'boggy')),
	CONSTRAINT "range_of_motion_quality_bounds" CHECK ("quality" in ('smooth', 'deviation_left', 'deviation_right', 'catch', 'painful_catch', 'gower_sign', 'shift', 'reversed_rhythm')),
	CONSTRAINT "range_of_motion_method_bounds" CHECK ("method" in ('dual_inclinometer', 'single_inclinometer', 'digital_inclinometer', 'crom_device', 'universal_goniometer', 'smartphone_app', 'tape_measure', 'visual_estimate', 'ordinal_mckenzie')),
	CONSTRAINT "range_of_motion_position_bounds" CHECK ("position" in ('standing', 'sitting', 'supine', 'prone', 'half_kneeling', 'lumbar_locked')),
	CONSTRAINT "range_of_motion_not_tested_reason_bounds" CHECK ("not_tested_reason" in ('pain', 'red_flag', 'precaution', 'refused', 'time', 'not_indicated')),
	CONSTRAINT "range_of_motion_remark_bounds" CHECK (length("remark") between 1 and 300),
	CONSTRAINT "range_of_motion_limits" CHECK (("code" not in ('rom.cervical.flexion.active', 'rom.cervical.flexion.passive', 'rom.cervical.flexion.active-assisted', 'rom.cervical.flexion.passive-overpressure') or "degrees" between -45 and 100) and ("code" not in ('rom.cervical.extension.active', 'rom.cervical.extension.passive', 'rom.cervical.extension.active-assisted', 'rom.cervical.extension.passive-overpressure', 'rom.cervical.rotation.active', 'rom.cervical.rotation.passive', 'rom.cervical.rotation.active-assisted', 'rom.cervical.rotation.passive-overpressure') or "degrees" between -45 and 110) and ("code" not in ('rom.cervical.lateral-flexion.active', 'rom.cervical.lateral-flexion.passive', 'rom.cervical.lateral-flexion.active-assisted', 'rom.cervical.lateral-flexion.passive-overpressure') or "degrees" between -45 and 80) and ("code" not in ('rom.upper-cervical.flexion-rotation-test.passive') or "degrees" between 0 and 70) and ("code" not in ('rom.thoracic.flexion.active', 'rom.thoracic.flexion.passive', 'rom.thoracic.flexion.active-assisted', 'rom.thoracic.flexion.passive-overpressure', 'rom.thoracic.rotation.active', 'rom.thoracic.rotation.passive', 'rom.thoracic.rotation.active-assisted', 'rom.thoracic.rotation.passive-overpressure', 'rom.thoracolumbar.rotation.active', 'rom.thoracolumbar.rotation.passive', 'rom.thoracolumbar.rotation.active-assisted', 'rom.thoracolumbar.rotation.passive-overpressure') or "degrees" between -30 and 90) and ("code" not in ('rom.thoracic.extension.active', 'rom.thoracic.extension.passive', 'rom.thoracic.extension.active-assisted', 'rom.thoracic.extension.passive-overpressure', 'rom.thoracic.lateral-flexion.active', 'rom.thoracic.lateral-flexion.passive', 'rom.thoracic.lateral-flexion.active-assisted', 'rom.thoracic.lateral-flexion.passive-overpressure', 'rom.lumbar.extension.active', 'rom.lumbar.extension.passive', 'rom.lumbar.extension.active-assisted', 'rom.lumbar.extension.passive-overpressure', 'rom.lumbar.lateral-flexion.active', 'rom.lumbar.lateral-flexion.passive', 'rom.lumbar.lateral-flexion.active-assisted', 'rom.lumbar.lateral-flexion.passive-overpressure') or "degrees" between -30 and 60) and ("code" not in ('rom.lumbar.flexion.active', 'rom.lumbar.flexion.passive', 'rom.lumbar.flexion.active-assisted', 'rom.lumbar.flexion.passive-overpressure') or "degrees" between -30 and 110) and ("code" not in ('rom.lumbar.rotation.active', 'rom.lumbar.rotation.passive', 'rom.lumbar.rotation.active-assisted', 'rom.lumbar.rotation.passive-overpressure') or "degrees" between -20 and 45) and ("code" not in ('rom.lumbar.straight-leg-raise.passive') or "degrees" between 0 and 130) and ("code" not in ('rom.thoracolumbar.flexion.active', 'rom.thoracolumbar.flexion.passive', 'rom.thoracolumbar.flexion.active-assisted', 'rom.thoracolumbar.flexion.passive-overpressure') or "degrees" between -30 and 150) and ("code" not in ('rom.thoracolumbar.extension.active', 'rom.thoracolumbar.extension.passive', 'rom.thoracolumbar.extension.active-assisted', 'rom.thoracolumbar.extension.passive-overpressure', 'rom.thoracolumbar.lateral-flexion.active', 'rom.thoracolumbar.lateral-flexion.passive', 'rom.thoracolumbar.lateral-flexion.active-assisted', 'rom.thoracolumbar.lateral-flexion.passive-overpressure') or "degrees" between -30 and 80) and ("code" not in ('rom.cervical.tragus-to-wall') or "centimetres" between 5 and 60) and ("code" not in ('rom.thoracic.chest-expansion') or "centimetres" between 0 and 20) and ("code" not in ('rom.lumbar.fingertip-to-floor') or "centimetres" between -30 and 100) and ("code" not in ('rom.lumbar.modified-modified-schober', 'rom.lumbar.modified-schober') or "centimetres" between -3 and 15) and ("code" not in ('rom.lumbar.schober') or "centimetres" between -3 and 12) and ("code" not in ('rom.lumbar.lateral-flexion-fingertip') or "centimetres" between 0 and 60))
);
--> statement-breakpoint
ALTER TABLE "range_of_motion" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "red_flags" (
	"clinic_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"code" text NOT NULL,
	"side" text NOT NULL,
	"at" text NOT NULL,
	"moment" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"status" text,
	"course" text,
	"asked_on" date,
	"remark" text,
	CONSTRAINT "red_flags_key" PRIMARY KEY("clinic_id","note_id","code","side","at","moment"),
	CONSTRAINT "red_flags_side" CHECK ("red_flags"."side" in ('left', 'right', 'midline')),
	CONSTRAINT "red_flags_at" CHECK ("red_flags"."at" = '' or "red_flags"."at" ~ '^(segment|vertebra|root|site|item):[A-Za-z0-9-]{1,70}$'),
	CONSTRAINT "red_flags_moment" CHECK ("red_flags"."moment" = 'before' or "red_flags"."moment" ~ '^after:[0-9a-f-]{36}$'),
	CONSTRAINT "red_flags_status_bounds" CHECK ("status" in ('present', 'absent', 'unknown', 'not_asked')),
	CONSTRAINT "red_flags_course_bounds" CHECK ("course" in ('new', 'worsening', 'longstanding_unchanged')),
	CONSTRAINT "red_flags_remark_bounds" CHECK (length("remark") between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "red_flags" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "symptoms" (
	"clinic_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"code" text NOT NULL,
	"side" text NOT NULL,
	"at" text NOT NULL,
	"moment" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"presence" text,
	"choice" text,
	"choices" text[],
	"quality" text[],
	"constancy" text,
	"depth" text,
	"minutes" integer,
	"count" integer,
	"since" date,
	"answer" text,
	"remark" text,
	CONSTRAINT "symptoms_key" PRIMARY KEY("clinic_id","note_id","code","side","at","moment"),
	CONSTRAINT "symptoms_side" CHECK ("symptoms"."side" in ('left', 'right', 'midline')),
	CONSTRAINT "symptoms_at" CHECK ("symptoms"."at" = '' or "symptoms"."at" ~ '^(segment|vertebra|root|site|item):[A-Za-z0-9-]{1,70}$'),
	CONSTRAINT "symptoms_moment" CHECK ("symptoms"."moment" = 'before' or "symptoms"."moment" ~ '^after:[0-9a-f-]{36}$'),
	CONSTRAINT "symptoms_presence_bounds" CHECK ("presence" in ('present', 'denied')),
	CONSTRAINT "symptoms_choice_bounds" CHECK (length("choice") between 1 and 60),
	CONSTRAINT "symptoms_quality_bounds" CHECK ("quality" <@ array['aching', 'dull', 'sharp', 'stabbing', 'shooting', 'electric', 'burning', 'throbbing', 'cramping', 'tight', 'stiff', 'heavy', 'sore', 'pulling', 'gnawing', 'band_like', 'tingling', 'pins_and_needles', 'numb', 'cold', 'itching', 'other']::text[]),
	CONSTRAINT "symptoms_constancy_bounds" CHECK ("constancy" in ('constant', 'intermittent', 'constant_varying')),
	CONSTRAINT "symptoms_depth_bounds" CHECK ("depth" in ('superficial', 'deep')),
	CONSTRAINT "symptoms_minutes_bounds" CHECK ("minutes" between 0 and 1440),
	CONSTRAINT "symptoms_count_bounds" CHECK ("count" between 0 and 999),
	CONSTRAINT "symptoms_answer_bounds" CHECK (length("answer") between 1 and 1000),
	CONSTRAINT "symptoms_remark_bounds" CHECK (length("remark") between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "symptoms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "treatments" (
	"clinic_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"code" text NOT NULL,
	"side" text NOT NULL,
	"at" text NOT NULL,
	"moment" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"position" text,
	"product" text,
	"name" text,
	"technique" text,
	"grade" text,
	"grade_modifier" text,
	"level" text,
	"muscle" text,
	"body_site" text,
	"body_side" text,
	"direction" text,
	"minutes" integer,
	"times_per_day" integer,
	"times_per_week" integer,
	"layers" integer,
	"skin_check_minutes" integer,
	"has_barrier" boolean,
	"skin_sensation" text,
	"sets" integer,
	"repetitions" integer,
	"seconds" integer,
	"load_kilograms" numeric(8, 2),
	"body_weight_percent" integer,
	"off_seconds" integer,
	"body_position" text,
	"parameters" text,
	"progression" text,
	"rpe" integer,
	"pain_limit" integer,
	"category" text,
	"setting" text,
	"topics" text[],
	"format" text,
	"is_understood" boolean,
	"substance_class" text,
	"advice" text,
	"activities" text,
	"days" integer,
	"weeks" integer,
	"hours_per_day" numeric(8, 2),
	"when_worn" text,
	"wean_plan" text,
	"fitted_by" text,
	"millimetres" integer,
	"footwear" text,
	"needles" integer,
	"recipient" text,
	"urgency" text,
	"measure" text,
	"baseline" text,
	"target" text,
	"by_date" date,
	"triggers" text,
	"indication" text,
	"consent" text,
	"risks_discussed" text,
	"contraindication_result" text,
	"contraindication_note" text,
	"start_on" date,
	"review_on" date,
	"stop_rule" text,
	"provider" text,
	"adherence" text,
	"response" text,
	"adverse_response" text,
	"status" text,
	"status_reason" text,
	"instructions" text,
	CONSTRAINT "treatments_key" PRIMARY KEY("clinic_id","note_id","code","side","at","moment"),
	CONSTRAINT "treatments_side" CHECK ("treatments"."side" in ('left', 'right', 'midline')),
	CONSTRAINT "treatments_at" CHECK ("treatments"."at" = '' or "treatments"."at" ~ '^(segment|vertebra|root|site|item):[A-Za-z0-9-]{1,70}$'),
	CONSTRAINT "treatments_moment" CHECK ("treatments"."moment" = 'before' or "treatments"."moment" ~ '^after:[0-9a-f-]{36}$'),
	CONSTRAINT "treatments_position_bounds" CHECK (length("position") between 1 and 40),
	CONSTRAINT "treatments_product_bounds" CHECK (length("product") between 1 and 120),
	CONSTRAINT "treatments_name_bounds" CHECK (length("name") between 1 and 200),
	CONSTRAINT "treatments_technique_bounds" CHECK (length("technique") between 1 and 120),
	CONSTRAINT "treatments_grade_bounds" CHECK ("grade" in ('I', 'II', 'III', 'IV', 'V')),
	CONSTRAINT "treatments_grade_modifier_bounds" CHECK ("grade_modifier" in ('plus', 'minus')),
	CONSTRAINT "treatments_level_bounds" CHECK (length("level") between 1 and 60),
	CONSTRAINT "treatments_muscle_bounds" CHECK (length("muscle") between 1 and 80),
	CONSTRAINT "treatments_body_site_bounds" CHECK (length("body_site") between 1 and 120),
	CONSTRAINT "treatments_body_side_bounds" CHECK ("body_side" in ('left', 'right', 'both', 'central')),
	CONSTRAINT "treatments_direction_bounds" CHECK (length("direction") between 1 and 80),
	CONSTRAINT "treatments_minutes_bounds" CHECK ("minutes" between 1 and 480),
	CONSTRAINT "treatments_times_per_day_bounds" CHECK ("times_per_day" between 1 and 24),
	CONSTRAINT "treatments_times_per_week_bounds" CHECK ("times_per_week" between 1 and 50),
	CONSTRAINT "treatments_layers_bounds" CHECK ("layers" between 1 and 10),
	CONSTRAINT "treatments_skin_check_minutes_bounds" CHECK ("skin_check_minutes" between 1 and 60),
	CONSTRAINT "treatments_skin_sensation_bounds" CHECK ("skin_sensation" in ('normal', 'altered', 'not_checked')),
	CONSTRAINT "treatments_sets_bounds" CHECK ("sets" between 1 and 30),
	CONSTRAINT "treatments_repetitions_bounds" CHECK ("repetitions" between 1 and 200),
	CONSTRAINT "treatments_seconds_bounds" CHECK ("seconds" between 1 and 3600),
	CONSTRAINT "treatments_load_kilograms_bounds" CHECK ("load_kilograms" between 0 and 500),
	CONSTRAINT "treatments_body_weight_percent_bounds" CHECK ("body_weight_percent" between 1 and 100),
	CONSTRAINT "treatments_off_seconds_bounds" CHECK ("off_seconds" between 0 and 600),
	CONSTRAINT "treatments_body_position_bounds" CHECK (length("body_position") between 1 and 120),
	CONSTRAINT "treatments_parameters_bounds" CHECK (length("parameters") between 1 and 200),
	CONSTRAINT "treatments_progression_bounds" CHECK (length("progression") between 1 and 300),
	CONSTRAINT "treatments_rpe_bounds" CHECK ("rpe" between 0 and 10),
	CONSTRAINT "treatments_pain_limit_bounds" CHECK ("pain_limit" between 0 and 10),
	CONSTRAINT "treatments_category_bounds" CHECK ("category" in ('mobility', 'strength', 'motor_control', 'aerobic', 'stretch', 'graded', 'mdt_direction')),
	CONSTRAINT "treatments_setting_bounds" CHECK ("setting" in ('home', 'supervised')),
	CONSTRAINT "treatments_topics_bounds" CHECK ("topics" <@ array['pain_explanation', 'activity_pacing', 'stay_active', 'ergonomics', 'sleep', 'return_to_work', 'ces_safety_net', 'self_management', 'smoking', 'weight']::text[]),
	CONSTRAINT "treatments_format_bounds" CHECK (length("format") between 1 and 120),
	CONSTRAINT "treatments_substance_class_bounds" CHECK (length("substance_class") between 1 and 120),
	CONSTRAINT "treatments_advice_bounds" CHECK ("advice" in ('continue', 'speak_to_gp', 'speak_to_pharmacist', 'report_side_effect', 'avoid_with_condition')),
	CONSTRAINT "treatments_activities_bounds" CHECK (length("activities") between 1 and 500),
	CONSTRAINT "treatments_days_bounds" CHECK ("days" between 1 and 365),
	CONSTRAINT "treatments_weeks_bounds" CHECK ("weeks" between 1 and 104),
	CONSTRAINT "treatments_hours_per_day_bounds" CHECK ("hours_per_day" between 0.25 and 24),
	CONSTRAINT "treatments_when_worn_bounds" CHECK (length("when_worn") between 1 and 200),
	CONSTRAINT "treatments_wean_plan_bounds" CHECK (length("wean_plan") between 1 and 500),
	CONSTRAINT "treatments_fitted_by_bounds" CHECK (length("fitted_by") between 1 and 120),
	CONSTRAINT "treatments_millimetres_bounds" CHECK ("millimetres" between 1 and 60),
	CONSTRAINT "treatments_footwear_bounds" CHECK (length("footwear") between 1 and 200),
	CONSTRAINT "treatments_needles_bounds" CHECK ("needles" between 1 and 60),
	CONSTRAINT "treatments_recipient_bounds" CHECK (length("recipient") between 1 and 200),
	CONSTRAINT "treatments_urgency_bounds" CHECK ("urgency" in ('emergency_same_day', 'urgent_24h', 'urgent_2w', 'routine_rheumatology', 'routine')),
	CONSTRAINT "treatments_measure_bounds" CHECK (length("measure") between 1 and 200),
	CONSTRAINT "treatments_baseline_bounds" CHECK (length("baseline") between 1 and 120),
	CONSTRAINT "treatments_target_bounds" CHECK (length("target") between 1 and 200),
	CONSTRAINT "treatments_triggers_bounds" CHECK (length("triggers") between 1 and 500),
	CONSTRAINT "treatments_indication_bounds" CHECK (length("indication") between 1 and 300),
	CONSTRAINT "treatments_consent_bounds" CHECK ("consent" in ('verbal', 'written', 'declined')),
	CONSTRAINT "treatments_risks_discussed_bounds" CHECK (length("risks_discussed") between 1 and 500),
	CONSTRAINT "treatments_contraindication_result_bounds" CHECK ("contraindication_result" in ('clear', 'precaution', 'contraindicated')),
	CONSTRAINT "treatments_contraindication_note_bounds" CHECK (length("contraindication_note") between 1 and 500),
	CONSTRAINT "treatments_stop_rule_bounds" CHECK (length("stop_rule") between 1 and 300),
	CONSTRAINT "treatments_provider_bounds" CHECK ("provider" in ('clinic', 'home', 'referral')),
	CONSTRAINT "treatments_adherence_bounds" CHECK (length("adherence") between 1 and 300),
	CONSTRAINT "treatments_response_bounds" CHECK (length("response") between 1 and 500),
	CONSTRAINT "treatments_adverse_response_bounds" CHECK (length("adverse_response") between 1 and 500),
	CONSTRAINT "treatments_status_bounds" CHECK ("status" in ('active', 'as_needed', 'stopped', 'not_given')),
	CONSTRAINT "treatments_status_reason_bounds" CHECK (length("status_reason") between 1 and 300),
	CONSTRAINT "treatments_instructions_bounds" CHECK (length("instructions") between 1 and 20000)
);
--> statement-breakpoint
ALTER TABLE "treatments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "account_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"event" text NOT NULL,
	"detail" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"display_name" text NOT NULL,
	"password_hash" text NOT NULL,
	"password_changed_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "accounts_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"display_name" text NOT NULL,
	"role" text NOT NULL,
	"profession" text NOT NULL,
	"registration" text,
	"provider_number" text,
	"token_hash" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "invitations_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "invitations_role" CHECK ("invitations"."role" in ('physiotherapist', 'owner', 'reception'))
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "memberships" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"display_name" text NOT NULL,
	"email" text NOT NULL,
	"profession" text NOT NULL,
	"registration" text,
	"provider_number" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "memberships_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "memberships_account" UNIQUE("clinic_id","account_id"),
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('physiotherapist', 'owner', 'reception'))
);
--> statement-breakpoint
ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "password_resets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"made_by" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "password_resets_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_because" text,
	CONSTRAINT "sessions_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "welcome_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"revision" integer NOT NULL,
	"author_account_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "letters_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "letters_kind" CHECK ("letters"."kind" in ('imaging-request')),
	CONSTRAINT "letters_status" CHECK ("letters"."status" in ('draft', 'signed', 'discarded'))
);
--> statement-breakpoint
ALTER TABLE "letters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "signed_letters" (
	"clinic_id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"content_version" integer NOT NULL,
	"document" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"pdf" "bytea" NOT NULL,
	"signed_by" uuid NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "signed_letters_clinic_id_letter_id_pk" PRIMARY KEY("clinic_id","letter_id"),
	CONSTRAINT "signed_letters_hash" CHECK ("signed_letters"."sha256" = encode(sha256("signed_letters"."document"), 'hex'))
);
--> statement-breakpoint
ALTER TABLE "signed_letters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "draft_changes" (
	"clinic_id" uuid NOT NULL,
	"patch_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"account_id" uuid NOT NULL,
	"device" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"code" text NOT NULL,
	"side" text NOT NULL,
	"at" text NOT NULL,
	"moment" text NOT NULL,
	"attribute" text NOT NULL,
	"value" jsonb,
	"base" jsonb,
	"applied_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "draft_changes_clinic_id_patch_id_pk" PRIMARY KEY("clinic_id","patch_id"),
	CONSTRAINT "draft_changes_revision" UNIQUE("clinic_id","note_id","revision")
);
--> statement-breakpoint
ALTER TABLE "draft_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "episodes" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"title" text NOT NULL,
	"opened_on" date NOT NULL,
	"closed_on" date,
	CONSTRAINT "episodes_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
ALTER TABLE "episodes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "note_addenda" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"author_account_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"body" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "note_addenda_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "note_addenda_body" CHECK (length("note_addenda"."body") between 1 and 20000)
);
--> statement-breakpoint
ALTER TABLE "note_addenda" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "note_episodes" (
	"clinic_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"episode_id" uuid NOT NULL,
	CONSTRAINT "note_episodes_clinic_id_note_id_episode_id_pk" PRIMARY KEY("clinic_id","note_id","episode_id")
);
--> statement-breakpoint
ALTER TABLE "note_episodes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "note_errors" (
	"clinic_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"marked_by" uuid NOT NULL,
	"marked_by_name" text NOT NULL,
	"marked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "note_errors_clinic_id_note_id_pk" PRIMARY KEY("clinic_id","note_id"),
	CONSTRAINT "note_errors_reason" CHECK (length("note_errors"."reason") between 1 and 2000)
);
--> statement-breakpoint
ALTER TABLE "note_errors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notes" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"revision" integer NOT NULL,
	"author_account_id" uuid NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"signed_at" timestamp (3) with time zone,
	"discarded_at" timestamp (3) with time zone,
	CONSTRAINT "notes_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "notes_kind" CHECK ("notes"."kind" in ('initial', 'review', 'discharge', 'contact', 'did-not-attend')),
	CONSTRAINT "notes_status" CHECK ("notes"."status" in ('draft', 'signed', 'discarded')),
	CONSTRAINT "notes_signed" CHECK (("notes"."status" = 'signed') = ("notes"."signed_at" is not null)),
	CONSTRAINT "notes_discarded" CHECK (("notes"."status" = 'discarded') = ("notes"."discarded_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "signed_notes" (
	"clinic_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"content_version" integer NOT NULL,
	"document" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"signed_by" uuid NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "signed_notes_clinic_id_note_id_pk" PRIMARY KEY("clinic_id","note_id"),
	CONSTRAINT "signed_notes_hash" CHECK ("signed_notes"."sha256" = encode(sha256("signed_notes"."document"), 'hex'))
);
--> statement-breakpoint
ALTER TABLE "signed_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "arrivals" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"for_account_id" uuid,
	"arrived_at" timestamp (3) with time zone NOT NULL,
	"marked_by" uuid NOT NULL,
	"seen_at" timestamp (3) with time zone,
	"taken_back_at" timestamp (3) with time zone,
	CONSTRAINT "arrivals_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
ALTER TABLE "arrivals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "patient_facts" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"remark" text,
	"is_alert" boolean NOT NULL,
	"since" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	"ended_because" text,
	CONSTRAINT "patient_facts_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "patient_facts_kind" CHECK ("patient_facts"."kind" in ('allergy', 'condition', 'medicine', 'device'))
);
--> statement-breakpoint
ALTER TABLE "patient_facts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "patient_terms" (
	"clinic_id" uuid NOT NULL,
	"term" text collate "C" NOT NULL,
	"patient_id" uuid NOT NULL,
	CONSTRAINT "patient_terms_clinic_id_term_patient_id_pk" PRIMARY KEY("clinic_id","term","patient_id")
);
--> statement-breakpoint
ALTER TABLE "patient_terms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "patients" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"record_number" text NOT NULL,
	"family_name" text NOT NULL,
	"given_names" text NOT NULL,
	"title" text,
	"preferred_name" text,
	"date_of_birth" date NOT NULL,
	"sex" text NOT NULL,
	"pronouns" text,
	"mobile" text,
	"telephone" text,
	"email" text,
	"address" text,
	"identifiers" jsonb NOT NULL,
	"occupation" text,
	"handedness" text NOT NULL,
	"interpreter_language" text,
	"guardian" jsonb,
	"emergency_contact" jsonb,
	"usual_gp" jsonb,
	"claim" jsonb,
	"has_no_known_allergies" boolean DEFAULT false NOT NULL,
	"deceased_on" date,
	"revision" integer NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"registered_by" uuid,
	CONSTRAINT "patients_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "patients_record_number" UNIQUE("clinic_id","record_number"),
	CONSTRAINT "patients_sex" CHECK ("patients"."sex" in ('female', 'male', 'intersex', 'not_stated')),
	CONSTRAINT "patients_handedness" CHECK ("patients"."handedness" in ('right', 'left', 'both', 'not_recorded')),
	CONSTRAINT "patients_born_after_1880" CHECK ("patients"."date_of_birth" >= '1880-01-01'),
	CONSTRAINT "patients_died_after_birth" CHECK ("patients"."deceased_on" is null or "patients"."deceased_on" >= "patients"."date_of_birth")
);
--> statement-breakpoint
ALTER TABLE "patients" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD CONSTRAINT "muscle_findings_note" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "narratives" ADD CONSTRAINT "narratives_note" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_note" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_scores" ADD CONSTRAINT "outcome_scores_note" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_note" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD CONSTRAINT "range_of_motion_note" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "red_flags" ADD CONSTRAINT "red_flags_note" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "symptoms" ADD CONSTRAINT "symptoms_note" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treatments" ADD CONSTRAINT "treatments_note" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_events" ADD CONSTRAINT "account_events_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_made_by_accounts_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_clinic_id_note_id_notes_clinic_id_id_fk" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signed_letters" ADD CONSTRAINT "signed_letters_clinic_id_letter_id_letters_clinic_id_id_fk" FOREIGN KEY ("clinic_id","letter_id") REFERENCES "public"."letters"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_changes" ADD CONSTRAINT "draft_changes_clinic_id_note_id_notes_clinic_id_id_fk" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "episodes" ADD CONSTRAINT "episodes_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_addenda" ADD CONSTRAINT "note_addenda_clinic_id_note_id_notes_clinic_id_id_fk" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_episodes" ADD CONSTRAINT "note_episodes_clinic_id_note_id_notes_clinic_id_id_fk" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_episodes" ADD CONSTRAINT "note_episodes_clinic_id_episode_id_episodes_clinic_id_id_fk" FOREIGN KEY ("clinic_id","episode_id") REFERENCES "public"."episodes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_errors" ADD CONSTRAINT "note_errors_clinic_id_note_id_notes_clinic_id_id_fk" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signed_notes" ADD CONSTRAINT "signed_notes_clinic_id_note_id_notes_clinic_id_id_fk" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arrivals" ADD CONSTRAINT "arrivals_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_facts" ADD CONSTRAINT "patient_facts_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_terms" ADD CONSTRAINT "patient_terms_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patients" ADD CONSTRAINT "patients_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_entries_once_a_quarter" ON "audit_entries" USING btree ("clinic_id","account_id","act","patient_id","quarter") WHERE quarter is not null;--> statement-breakpoint
CREATE INDEX "audit_entries_patient" ON "audit_entries" USING btree ("clinic_id","patient_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "memberships_by_account" ON "memberships" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "password_resets_one_open" ON "password_resets" USING btree ("account_id") WHERE used_at is null and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "letters_patient" ON "letters" USING btree ("clinic_id","patient_id");--> statement-breakpoint
CREATE INDEX "letters_note" ON "letters" USING btree ("clinic_id","note_id");--> statement-breakpoint
CREATE INDEX "episodes_patient" ON "episodes" USING btree ("clinic_id","patient_id");--> statement-breakpoint
CREATE INDEX "note_addenda_note" ON "note_addenda" USING btree ("clinic_id","note_id");--> statement-breakpoint
CREATE INDEX "note_episodes_episode" ON "note_episodes" USING btree ("clinic_id","episode_id");--> statement-breakpoint
CREATE INDEX "notes_patient" ON "notes" USING btree ("clinic_id","patient_id","occurred_at");--> statement-breakpoint
CREATE INDEX "notes_drafts" ON "notes" USING btree ("clinic_id","author_account_id") WHERE status = 'draft';--> statement-breakpoint
CREATE INDEX "arrivals_waiting" ON "arrivals" USING btree ("clinic_id","arrived_at");--> statement-breakpoint
CREATE INDEX "patient_facts_patient" ON "patient_facts" USING btree ("clinic_id","patient_id");--> statement-breakpoint
CREATE INDEX "patient_terms_patient" ON "patient_terms" USING btree ("clinic_id","patient_id");--> statement-breakpoint
CREATE INDEX "patients_born" ON "patients" USING btree ("clinic_id","date_of_birth");--> statement-breakpoint
CREATE POLICY "same_clinic" ON "audit_entries" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "clinics" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "identity" ON "clinics" AS PERMISSIVE FOR ALL TO "physio_identity" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "muscle_findings" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "narratives" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "observations" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "outcome_scores" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "plan_items" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "range_of_motion" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "red_flags" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "symptoms" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "treatments" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "invitations" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "identity" ON "invitations" AS PERMISSIVE FOR ALL TO "physio_identity" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "memberships" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "identity" ON "memberships" AS PERMISSIVE FOR ALL TO "physio_identity" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "letters" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "signed_letters" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "draft_changes" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "episodes" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "note_addenda" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "note_episodes" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "note_errors" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "notes" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "signed_notes" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "arrivals" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "patient_facts" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "patient_terms" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "patients" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);