CREATE TABLE "body_marks" (
	"clinic_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"code" text NOT NULL,
	"side" text NOT NULL,
	"at" text NOT NULL,
	"moment" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"position" text,
	"mark_type" text,
	"view" text,
	"strokes" text,
	"sites" text[],
	"quality" text[],
	"pain_score" integer,
	"constancy" text,
	"depth" text,
	"relation" text,
	"remark" text,
	CONSTRAINT "body_marks_key" PRIMARY KEY("clinic_id","note_id","code","side","at","moment"),
	CONSTRAINT "body_marks_side" CHECK ("body_marks"."side" in ('left', 'right', 'midline')),
	CONSTRAINT "body_marks_at" CHECK ("body_marks"."at" = '' or "body_marks"."at" ~ '^(segment|vertebra|root|site|item):[A-Za-z0-9-]{1,70}$'),
	CONSTRAINT "body_marks_moment" CHECK ("body_marks"."moment" = 'before' or "body_marks"."moment" ~ '^after:[0-9a-f-]{36}$'),
	CONSTRAINT "body_marks_position_bounds" CHECK (length("position") between 1 and 40),
	CONSTRAINT "body_marks_mark_type_bounds" CHECK ("mark_type" in ('pain', 'ache', 'stiffness', 'soreness', 'cramp', 'numbness', 'paraesthesia', 'weakness')),
	CONSTRAINT "body_marks_view_bounds" CHECK ("view" in ('front', 'back', 'left', 'right')),
	CONSTRAINT "body_marks_strokes_bounds" CHECK (length("strokes") between 1 and 20000),
	CONSTRAINT "body_marks_sites_bounds" CHECK ("sites" <@ array['left:head-occipital', 'right:head-occipital', 'midline:head-occipital', 'left:head-temporal', 'right:head-temporal', 'midline:head-temporal', 'left:head-frontal', 'right:head-frontal', 'midline:head-frontal', 'left:face-jaw', 'right:face-jaw', 'midline:face-jaw', 'left:neck-anterior', 'right:neck-anterior', 'midline:neck-anterior', 'left:neck-posterior', 'right:neck-posterior', 'midline:neck-posterior', 'left:upper-trapezius', 'right:upper-trapezius', 'midline:upper-trapezius', 'left:interscapular', 'right:interscapular', 'midline:interscapular', 'left:scapula', 'right:scapula', 'midline:scapula', 'left:thoracic-midline', 'right:thoracic-midline', 'midline:thoracic-midline', 'left:thoracic-paraspinal', 'right:thoracic-paraspinal', 'midline:thoracic-paraspinal', 'left:chest-anterior', 'right:chest-anterior', 'midline:chest-anterior', 'left:chest-lateral-rib', 'right:chest-lateral-rib', 'midline:chest-lateral-rib', 'left:abdomen', 'right:abdomen', 'midline:abdomen', 'left:flank-loin', 'right:flank-loin', 'midline:flank-loin', 'left:lumbar-midline', 'right:lumbar-midline', 'midline:lumbar-midline', 'left:lumbar-paraspinal', 'right:lumbar-paraspinal', 'midline:lumbar-paraspinal', 'left:sacrum', 'right:sacrum', 'midline:sacrum', 'left:sij-psis', 'right:sij-psis', 'midline:sij-psis', 'left:coccyx', 'right:coccyx', 'midline:coccyx', 'left:buttock', 'right:buttock', 'midline:buttock', 'left:groin', 'right:groin', 'midline:groin', 'left:saddle-perineum', 'right:saddle-perineum', 'midline:saddle-perineum', 'left:hip-lateral', 'right:hip-lateral', 'midline:hip-lateral', 'left:thigh-anterior', 'right:thigh-anterior', 'midline:thigh-anterior', 'left:thigh-posterior', 'right:thigh-posterior', 'midline:thigh-posterior', 'left:thigh-medial', 'right:thigh-medial', 'midline:thigh-medial', 'left:thigh-lateral', 'right:thigh-lateral', 'midline:thigh-lateral', 'left:knee-anterior', 'right:knee-anterior', 'midline:knee-anterior', 'left:knee-posterior', 'right:knee-posterior', 'midline:knee-posterior', 'left:leg-anterior', 'right:leg-anterior', 'midline:leg-anterior', 'left:leg-posterior', 'right:leg-posterior', 'midline:leg-posterior', 'left:leg-lateral', 'right:leg-lateral', 'midline:leg-lateral', 'left:leg-medial', 'right:leg-medial', 'midline:leg-medial', 'left:ankle', 'right:ankle', 'midline:ankle', 'left:foot-dorsum', 'right:foot-dorsum', 'midline:foot-dorsum', 'left:foot-sole', 'right:foot-sole', 'midline:foot-sole', 'left:heel', 'right:heel', 'midline:heel', 'left:toes-1', 'right:toes-1', 'midline:toes-1', 'left:toes-2', 'right:toes-2', 'midline:toes-2', 'left:toes-3', 'right:toes-3', 'midline:toes-3', 'left:toes-4', 'right:toes-4', 'midline:toes-4', 'left:toes-5', 'right:toes-5', 'midline:toes-5', 'left:shoulder-anterior', 'right:shoulder-anterior', 'midline:shoulder-anterior', 'left:shoulder-lateral', 'right:shoulder-lateral', 'midline:shoulder-lateral', 'left:shoulder-posterior', 'right:shoulder-posterior', 'midline:shoulder-posterior', 'left:arm-anterior', 'right:arm-anterior', 'midline:arm-anterior', 'left:arm-posterior', 'right:arm-posterior', 'midline:arm-posterior', 'left:elbow-medial', 'right:elbow-medial', 'midline:elbow-medial', 'left:elbow-lateral', 'right:elbow-lateral', 'midline:elbow-lateral', 'left:forearm-radial', 'right:forearm-radial', 'midline:forearm-radial', 'left:forearm-ulnar', 'right:forearm-ulnar', 'midline:forearm-ulnar', 'left:forearm-volar', 'right:forearm-volar', 'midline:forearm-volar', 'left:forearm-dorsal', 'right:forearm-dorsal', 'midline:forearm-dorsal', 'left:wrist', 'right:wrist', 'midline:wrist', 'left:hand-palm', 'right:hand-palm', 'midline:hand-palm', 'left:hand-dorsum', 'right:hand-dorsum', 'midline:hand-dorsum', 'left:digit-1', 'right:digit-1', 'midline:digit-1', 'left:digit-2', 'right:digit-2', 'midline:digit-2', 'left:digit-3', 'right:digit-3', 'midline:digit-3', 'left:digit-4', 'right:digit-4', 'midline:digit-4', 'left:digit-5', 'right:digit-5', 'midline:digit-5']::text[]),
	CONSTRAINT "body_marks_quality_bounds" CHECK ("quality" <@ array['aching', 'dull', 'sharp', 'stabbing', 'shooting', 'electric', 'burning', 'throbbing', 'cramping', 'tight', 'stiff', 'heavy', 'sore', 'pulling', 'gnawing', 'band_like', 'tingling', 'pins_and_needles', 'numb', 'cold', 'itching', 'other']::text[]),
	CONSTRAINT "body_marks_pain_score_bounds" CHECK ("pain_score" between 0 and 10),
	CONSTRAINT "body_marks_constancy_bounds" CHECK ("constancy" in ('constant', 'intermittent', 'constant_varying')),
	CONSTRAINT "body_marks_depth_bounds" CHECK ("depth" in ('superficial', 'deep')),
	CONSTRAINT "body_marks_relation_bounds" CHECK ("relation" in ('together', 'separate')),
	CONSTRAINT "body_marks_remark_bounds" CHECK (length("remark") between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "body_marks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "decisions" (
	"clinic_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"code" text NOT NULL,
	"side" text NOT NULL,
	"at" text NOT NULL,
	"moment" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	"shown" text,
	"source" text,
	CONSTRAINT "decisions_key" PRIMARY KEY("clinic_id","note_id","code","side","at","moment"),
	CONSTRAINT "decisions_side" CHECK ("decisions"."side" in ('left', 'right', 'midline')),
	CONSTRAINT "decisions_at" CHECK ("decisions"."at" = '' or "decisions"."at" ~ '^(segment|vertebra|root|site|item):[A-Za-z0-9-]{1,70}$'),
	CONSTRAINT "decisions_moment" CHECK ("decisions"."moment" = 'before' or "decisions"."moment" ~ '^after:[0-9a-f-]{36}$'),
	CONSTRAINT "decisions_reason_bounds" CHECK (length("reason") between 1 and 500),
	CONSTRAINT "decisions_shown_bounds" CHECK (length("shown") between 1 and 500),
	CONSTRAINT "decisions_source_bounds" CHECK (length("source") between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "decisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "emergency_actions" (
	"clinic_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"code" text NOT NULL,
	"side" text NOT NULL,
	"at" text NOT NULL,
	"moment" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"identified_on" date,
	"identified_time" text,
	"destination" text,
	"told_whom" text,
	"told_how" text,
	"told_time" text,
	"accepted_by" text,
	"accepted_time" text,
	"patient_decision" text,
	"transport" text,
	"transport_time" text,
	"transport_remark" text,
	"safety_net" text,
	"instructions" text,
	"letter_given" text,
	"call_back_time" text,
	"call_back" text,
	"override_reason" text,
	"remark" text,
	CONSTRAINT "emergency_actions_key" PRIMARY KEY("clinic_id","note_id","code","side","at","moment"),
	CONSTRAINT "emergency_actions_side" CHECK ("emergency_actions"."side" in ('left', 'right', 'midline')),
	CONSTRAINT "emergency_actions_at" CHECK ("emergency_actions"."at" = '' or "emergency_actions"."at" ~ '^(segment|vertebra|root|site|item):[A-Za-z0-9-]{1,70}$'),
	CONSTRAINT "emergency_actions_moment" CHECK ("emergency_actions"."moment" = 'before' or "emergency_actions"."moment" ~ '^after:[0-9a-f-]{36}$'),
	CONSTRAINT "emergency_actions_identified_time_bounds" CHECK ("identified_time" ~ '^([01]\d|2[0-3]):[0-5]\d$'),
	CONSTRAINT "emergency_actions_destination_bounds" CHECK (length("destination") between 1 and 200),
	CONSTRAINT "emergency_actions_told_whom_bounds" CHECK (length("told_whom") between 1 and 200),
	CONSTRAINT "emergency_actions_told_how_bounds" CHECK ("told_how" in ('telephone', 'in_person', 'ambulance_call', 'secure_message')),
	CONSTRAINT "emergency_actions_told_time_bounds" CHECK ("told_time" ~ '^([01]\d|2[0-3]):[0-5]\d$'),
	CONSTRAINT "emergency_actions_accepted_by_bounds" CHECK (length("accepted_by") between 1 and 200),
	CONSTRAINT "emergency_actions_accepted_time_bounds" CHECK ("accepted_time" ~ '^([01]\d|2[0-3]):[0-5]\d$'),
	CONSTRAINT "emergency_actions_patient_decision_bounds" CHECK ("patient_decision" in ('agreed', 'declined_advised', 'no_capacity')),
	CONSTRAINT "emergency_actions_transport_bounds" CHECK ("transport" in ('ambulance', 'driven', 'taxi', 'drives_self', 'on_foot', 'not_going')),
	CONSTRAINT "emergency_actions_transport_time_bounds" CHECK ("transport_time" ~ '^([01]\d|2[0-3]):[0-5]\d$'),
	CONSTRAINT "emergency_actions_transport_remark_bounds" CHECK (length("transport_remark") between 1 and 200),
	CONSTRAINT "emergency_actions_safety_net_bounds" CHECK (length("safety_net") between 1 and 500),
	CONSTRAINT "emergency_actions_instructions_bounds" CHECK (length("instructions") between 1 and 300),
	CONSTRAINT "emergency_actions_letter_given_bounds" CHECK ("letter_given" in ('in_hand', 'sent_ahead', 'both', 'none')),
	CONSTRAINT "emergency_actions_call_back_time_bounds" CHECK ("call_back_time" ~ '^([01]\d|2[0-3]):[0-5]\d$'),
	CONSTRAINT "emergency_actions_call_back_bounds" CHECK (length("call_back") between 1 and 200),
	CONSTRAINT "emergency_actions_override_reason_bounds" CHECK (length("override_reason") between 1 and 500),
	CONSTRAINT "emergency_actions_remark_bounds" CHECK (length("remark") between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "emergency_actions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "neurological_findings" (
	"clinic_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"code" text NOT NULL,
	"side" text NOT NULL,
	"at" text NOT NULL,
	"moment" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"sensation" integer,
	"sensory_change" text,
	"power" text,
	"is_pain_limited" boolean,
	"reflex" integer,
	"is_reinforced" boolean,
	"result" text,
	"response" text,
	"beats" integer,
	"count" integer,
	"tested_how" text,
	"consent" text,
	"is_chaperoned" boolean,
	"not_tested_reason" text,
	"remark" text,
	"is_asterisk" boolean,
	"carried_from_note" uuid,
	"carried_from_on" date,
	CONSTRAINT "neurological_findings_key" PRIMARY KEY("clinic_id","note_id","code","side","at","moment"),
	CONSTRAINT "neurological_findings_side" CHECK ("neurological_findings"."side" in ('left', 'right', 'midline')),
	CONSTRAINT "neurological_findings_at" CHECK ("neurological_findings"."at" = '' or "neurological_findings"."at" ~ '^(segment|vertebra|root|site|item):[A-Za-z0-9-]{1,70}$'),
	CONSTRAINT "neurological_findings_moment" CHECK ("neurological_findings"."moment" = 'before' or "neurological_findings"."moment" ~ '^after:[0-9a-f-]{36}$'),
	CONSTRAINT "neurological_findings_sensation_bounds" CHECK ("sensation" between 0 and 2),
	CONSTRAINT "neurological_findings_sensory_change_bounds" CHECK ("sensory_change" in ('hypo', 'hyper', 'allodynia')),
	CONSTRAINT "neurological_findings_power_bounds" CHECK ("power" in ('0', '1', '2', '3', '4', '5', '4-', '4+')),
	CONSTRAINT "neurological_findings_reflex_bounds" CHECK ("reflex" between 0 and 4),
	CONSTRAINT "neurological_findings_result_bounds" CHECK ("result" in ('positive', 'negative', 'equivocal')),
	CONSTRAINT "neurological_findings_response_bounds" CHECK ("response" in ('flexor', 'extensor', 'equivocal', 'normal', 'increased', 'reduced', 'abnormal', 'absent')),
	CONSTRAINT "neurological_findings_beats_bounds" CHECK ("beats" between 0 and 60),
	CONSTRAINT "neurological_findings_count_bounds" CHECK ("count" between 0 and 60),
	CONSTRAINT "neurological_findings_tested_how_bounds" CHECK (length("tested_how") between 1 and 200),
	CONSTRAINT "neurological_findings_consent_bounds" CHECK ("consent" in ('verbal', 'written', 'declined')),
	CONSTRAINT "neurological_findings_not_tested_reason_bounds" CHECK ("not_tested_reason" in ('pain', 'red_flag', 'precaution', 'refused', 'time', 'not_indicated')),
	CONSTRAINT "neurological_findings_remark_bounds" CHECK (length("remark") between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "neurological_findings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "palpation_findings" (
	"clinic_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"code" text NOT NULL,
	"side" text NOT NULL,
	"at" text NOT NULL,
	"moment" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"mobility" text,
	"mobility_grade" integer,
	"pain_response" text,
	"resistance" text,
	"tenderness" integer,
	"skin_temperature" text,
	"has_swelling" boolean,
	"has_step" boolean,
	"direction" text,
	"is_level_uncertain" boolean,
	"not_tested_reason" text,
	"remark" text,
	"is_asterisk" boolean,
	"carried_from_note" uuid,
	"carried_from_on" date,
	CONSTRAINT "palpation_findings_key" PRIMARY KEY("clinic_id","note_id","code","side","at","moment"),
	CONSTRAINT "palpation_findings_side" CHECK ("palpation_findings"."side" in ('left', 'right', 'midline')),
	CONSTRAINT "palpation_findings_at" CHECK ("palpation_findings"."at" = '' or "palpation_findings"."at" ~ '^(segment|vertebra|root|site|item):[A-Za-z0-9-]{1,70}$'),
	CONSTRAINT "palpation_findings_moment" CHECK ("palpation_findings"."moment" = 'before' or "palpation_findings"."moment" ~ '^after:[0-9a-f-]{36}$'),
	CONSTRAINT "palpation_findings_mobility_bounds" CHECK ("mobility" in ('hypomobile', 'normal', 'hypermobile')),
	CONSTRAINT "palpation_findings_mobility_grade_bounds" CHECK ("mobility_grade" between 0 and 6),
	CONSTRAINT "palpation_findings_pain_response_bounds" CHECK ("pain_response" in ('none', 'local', 'referred', 'familiar')),
	CONSTRAINT "palpation_findings_resistance_bounds" CHECK ("resistance" in ('R1', 'R2')),
	CONSTRAINT "palpation_findings_tenderness_bounds" CHECK ("tenderness" between 0 and 4),
	CONSTRAINT "palpation_findings_skin_temperature_bounds" CHECK ("skin_temperature" in ('normal', 'warm', 'cool')),
	CONSTRAINT "palpation_findings_direction_bounds" CHECK (length("direction") between 1 and 80),
	CONSTRAINT "palpation_findings_not_tested_reason_bounds" CHECK ("not_tested_reason" in ('pain', 'red_flag', 'precaution', 'refused', 'time', 'not_indicated')),
	CONSTRAINT "palpation_findings_remark_bounds" CHECK (length("remark") between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "palpation_findings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "special_tests" (
	"clinic_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"code" text NOT NULL,
	"side" text NOT NULL,
	"at" text NOT NULL,
	"moment" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"result" text,
	"symptom_response" text,
	"symptom_site" text,
	"seconds" numeric(8, 2),
	"degrees" integer,
	"millimetres_of_mercury" integer,
	"consent" text,
	"precaution" text,
	"not_tested_reason" text,
	"remark" text,
	"is_asterisk" boolean,
	"carried_from_note" uuid,
	"carried_from_on" date,
	CONSTRAINT "special_tests_key" PRIMARY KEY("clinic_id","note_id","code","side","at","moment"),
	CONSTRAINT "special_tests_side" CHECK ("special_tests"."side" in ('left', 'right', 'midline')),
	CONSTRAINT "special_tests_at" CHECK ("special_tests"."at" = '' or "special_tests"."at" ~ '^(segment|vertebra|root|site|item):[A-Za-z0-9-]{1,70}$'),
	CONSTRAINT "special_tests_moment" CHECK ("special_tests"."moment" = 'before' or "special_tests"."moment" ~ '^after:[0-9a-f-]{36}$'),
	CONSTRAINT "special_tests_result_bounds" CHECK ("result" in ('positive', 'negative', 'equivocal')),
	CONSTRAINT "special_tests_symptom_response_bounds" CHECK ("symptom_response" in ('familiar', 'other', 'none')),
	CONSTRAINT "special_tests_symptom_site_bounds" CHECK (length("symptom_site") between 1 and 120),
	CONSTRAINT "special_tests_seconds_bounds" CHECK ("seconds" between 0 and 600),
	CONSTRAINT "special_tests_degrees_bounds" CHECK ("degrees" between 0 and 90),
	CONSTRAINT "special_tests_millimetres_of_mercury_bounds" CHECK ("millimetres_of_mercury" between 0 and 60),
	CONSTRAINT "special_tests_consent_bounds" CHECK ("consent" in ('verbal', 'written', 'declined')),
	CONSTRAINT "special_tests_precaution_bounds" CHECK (length("precaution") between 1 and 300),
	CONSTRAINT "special_tests_not_tested_reason_bounds" CHECK ("not_tested_reason" in ('pain', 'red_flag', 'precaution', 'refused', 'time', 'not_indicated')),
	CONSTRAINT "special_tests_remark_bounds" CHECK (length("remark") between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "special_tests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "outcome_scores" DROP CONSTRAINT "outcome_scores_score_bounds";--> statement-breakpoint
ALTER TABLE "range_of_motion" DROP CONSTRAINT "range_of_motion_limits";--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD COLUMN "has_taut_band" boolean;--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD COLUMN "has_local_twitch" boolean;--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD COLUMN "is_familiar_pain" boolean;--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD COLUMN "pressure_pain_threshold" numeric(8, 2);--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD COLUMN "pressure_pain_trials" integer;--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD COLUMN "myotonometry_frequency" numeric(8, 2);--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD COLUMN "myotonometry_stiffness" numeric(8, 2);--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD COLUMN "episode_count" integer;--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD COLUMN "episode_per" text;--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD COLUMN "episode_seconds" integer;--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD COLUMN "is_asterisk" boolean;--> statement-breakpoint
ALTER TABLE "observations" ADD COLUMN "millimetres" integer;--> statement-breakpoint
ALTER TABLE "observations" ADD COLUMN "degrees" integer;--> statement-breakpoint
ALTER TABLE "observations" ADD COLUMN "metres_per_second" numeric(8, 2);--> statement-breakpoint
ALTER TABLE "observations" ADD COLUMN "count" integer;--> statement-breakpoint
ALTER TABLE "observations" ADD COLUMN "systolic" integer;--> statement-breakpoint
ALTER TABLE "observations" ADD COLUMN "diastolic" integer;--> statement-breakpoint
ALTER TABLE "observations" ADD COLUMN "per_minute" integer;--> statement-breakpoint
ALTER TABLE "observations" ADD COLUMN "celsius" numeric(8, 2);--> statement-breakpoint
ALTER TABLE "observations" ADD COLUMN "is_asterisk" boolean;--> statement-breakpoint
ALTER TABLE "outcome_scores" ADD COLUMN "subscore" numeric(8, 2);--> statement-breakpoint
ALTER TABLE "outcome_scores" ADD COLUMN "scored_on" date;--> statement-breakpoint
ALTER TABLE "outcome_scores" ADD COLUMN "is_asterisk" boolean;--> statement-breakpoint
ALTER TABLE "plan_items" ADD COLUMN "measure_key" text;--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD COLUMN "start_centimetres" numeric(8, 2);--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD COLUMN "end_centimetres" numeric(8, 2);--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD COLUMN "fraction" text;--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD COLUMN "trials" integer;--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD COLUMN "trials_as" text;--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD COLUMN "arc_from_degrees" integer;--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD COLUMN "arc_to_degrees" integer;--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD COLUMN "pain_sites" text[];--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD COLUMN "repeated_response" text[];--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD COLUMN "first_symptom_degrees" integer;--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD COLUMN "symptom_response" text;--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD COLUMN "symptom_site" text;--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD COLUMN "structural_differentiation" text;--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD COLUMN "differentiated_by" text;--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD COLUMN "test_result" text;--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD COLUMN "is_asterisk" boolean;--> statement-breakpoint
ALTER TABLE "symptoms" ADD COLUMN "time" text;--> statement-breakpoint
ALTER TABLE "symptoms" ADD COLUMN "is_asterisk" boolean;--> statement-breakpoint
ALTER TABLE "treatments" ADD COLUMN "measure_key" text;--> statement-breakpoint
ALTER TABLE "body_marks" ADD CONSTRAINT "body_marks_note" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_note" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_actions" ADD CONSTRAINT "emergency_actions_note" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "neurological_findings" ADD CONSTRAINT "neurological_findings_note" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "palpation_findings" ADD CONSTRAINT "palpation_findings_note" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "special_tests" ADD CONSTRAINT "special_tests_note" FOREIGN KEY ("clinic_id","note_id") REFERENCES "public"."notes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD CONSTRAINT "muscle_findings_pressure_pain_threshold_bounds" CHECK ("pressure_pain_threshold" between 0 and 2000);--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD CONSTRAINT "muscle_findings_pressure_pain_trials_bounds" CHECK ("pressure_pain_trials" between 1 and 3);--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD CONSTRAINT "muscle_findings_myotonometry_frequency_bounds" CHECK ("myotonometry_frequency" between 0 and 100);--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD CONSTRAINT "muscle_findings_myotonometry_stiffness_bounds" CHECK ("myotonometry_stiffness" between 0 and 2000);--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD CONSTRAINT "muscle_findings_episode_count_bounds" CHECK ("episode_count" between 0 and 200);--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD CONSTRAINT "muscle_findings_episode_per_bounds" CHECK ("episode_per" in ('hour', 'day', 'week'));--> statement-breakpoint
ALTER TABLE "muscle_findings" ADD CONSTRAINT "muscle_findings_episode_seconds_bounds" CHECK ("episode_seconds" between 0 and 7200);--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_millimetres_bounds" CHECK ("millimetres" between 0 and 100);--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_degrees_bounds" CHECK ("degrees" between 0 and 120);--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_metres_per_second_bounds" CHECK ("metres_per_second" between 0 and 5);--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_count_bounds" CHECK ("count" between 0 and 200);--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_systolic_bounds" CHECK ("systolic" between 40 and 300);--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_diastolic_bounds" CHECK ("diastolic" between 20 and 200);--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_per_minute_bounds" CHECK ("per_minute" between 4 and 260);--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_celsius_bounds" CHECK ("celsius" between 30 and 44);--> statement-breakpoint
ALTER TABLE "outcome_scores" ADD CONSTRAINT "outcome_scores_subscore_bounds" CHECK ("subscore" between 0 and 100);--> statement-breakpoint
ALTER TABLE "outcome_scores" ADD CONSTRAINT "outcome_scores_score_bounds" CHECK ("score" between -10 and 100);--> statement-breakpoint
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_measure_key_bounds" CHECK (length("measure_key") between 1 and 200);--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD CONSTRAINT "range_of_motion_start_centimetres_bounds" CHECK ("start_centimetres" between 0 and 60);--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD CONSTRAINT "range_of_motion_end_centimetres_bounds" CHECK ("end_centimetres" between 0 and 60);--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD CONSTRAINT "range_of_motion_fraction_bounds" CHECK ("fraction" in ('0', '1/4', '1/3', '1/2', '2/3', '3/4', 'full'));--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD CONSTRAINT "range_of_motion_trials_bounds" CHECK ("trials" between 1 and 3);--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD CONSTRAINT "range_of_motion_trials_as_bounds" CHECK ("trials_as" in ('mean', 'best'));--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD CONSTRAINT "range_of_motion_arc_from_degrees_bounds" CHECK ("arc_from_degrees" between -45 and 150);--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD CONSTRAINT "range_of_motion_arc_to_degrees_bounds" CHECK ("arc_to_degrees" between -45 and 150);--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD CONSTRAINT "range_of_motion_pain_sites_bounds" CHECK ("pain_sites" <@ array['head-occipital', 'head-temporal', 'head-frontal', 'face-jaw', 'neck-anterior', 'neck-posterior', 'upper-trapezius', 'interscapular', 'scapula', 'thoracic-midline', 'thoracic-paraspinal', 'chest-anterior', 'chest-lateral-rib', 'abdomen', 'flank-loin', 'lumbar-midline', 'lumbar-paraspinal', 'sacrum', 'sij-psis', 'coccyx', 'buttock', 'groin', 'saddle-perineum', 'hip-lateral', 'thigh-anterior', 'thigh-posterior', 'thigh-medial', 'thigh-lateral', 'knee-anterior', 'knee-posterior', 'leg-anterior', 'leg-posterior', 'leg-lateral', 'leg-medial', 'ankle', 'foot-dorsum', 'foot-sole', 'heel', 'toes-1', 'toes-2', 'toes-3', 'toes-4', 'toes-5', 'shoulder-anterior', 'shoulder-lateral', 'shoulder-posterior', 'arm-anterior', 'arm-posterior', 'elbow-medial', 'elbow-lateral', 'forearm-radial', 'forearm-ulnar', 'forearm-volar', 'forearm-dorsal', 'wrist', 'hand-palm', 'hand-dorsum', 'digit-1', 'digit-2', 'digit-3', 'digit-4', 'digit-5']::text[]);--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD CONSTRAINT "range_of_motion_repeated_response_bounds" CHECK ("repeated_response" <@ array['no_effect', 'produced_NW', 'produced_W', 'increased_NW', 'increased_W', 'decreased_NB', 'decreased_B', 'abolished', 'centralising', 'peripheralising']::text[]);--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD CONSTRAINT "range_of_motion_first_symptom_degrees_bounds" CHECK ("first_symptom_degrees" between -45 and 150);--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD CONSTRAINT "range_of_motion_symptom_response_bounds" CHECK ("symptom_response" in ('familiar', 'other', 'none'));--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD CONSTRAINT "range_of_motion_symptom_site_bounds" CHECK (length("symptom_site") between 1 and 120);--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD CONSTRAINT "range_of_motion_structural_differentiation_bounds" CHECK ("structural_differentiation" in ('changes', 'no_change'));--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD CONSTRAINT "range_of_motion_differentiated_by_bounds" CHECK (length("differentiated_by") between 1 and 120);--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD CONSTRAINT "range_of_motion_test_result_bounds" CHECK ("test_result" in ('positive', 'negative', 'equivocal'));--> statement-breakpoint
ALTER TABLE "range_of_motion" ADD CONSTRAINT "range_of_motion_limits" CHECK (("code" not in ('rom.cervical.flexion.active', 'rom.cervical.flexion.passive', 'rom.cervical.flexion.active-assisted', 'rom.cervical.flexion.passive-overpressure') or "degrees" between -45 and 100) and ("code" not in ('rom.cervical.extension.active', 'rom.cervical.extension.passive', 'rom.cervical.extension.active-assisted', 'rom.cervical.extension.passive-overpressure', 'rom.cervical.rotation.active', 'rom.cervical.rotation.passive', 'rom.cervical.rotation.active-assisted', 'rom.cervical.rotation.passive-overpressure') or "degrees" between -45 and 110) and ("code" not in ('rom.cervical.lateral-flexion.active', 'rom.cervical.lateral-flexion.passive', 'rom.cervical.lateral-flexion.active-assisted', 'rom.cervical.lateral-flexion.passive-overpressure') or "degrees" between -45 and 80) and ("code" not in ('rom.upper-cervical.flexion-rotation-test.passive') or "degrees" between 0 and 70) and ("code" not in ('rom.cervical.ultt1-median.passive', 'rom.cervical.ultt2a-median.passive', 'rom.cervical.ultt2b-radial.passive', 'rom.cervical.ultt3-ulnar.passive') or "degrees" between 0 and 140) and ("code" not in ('rom.thoracic.flexion.active', 'rom.thoracic.flexion.passive', 'rom.thoracic.flexion.active-assisted', 'rom.thoracic.flexion.passive-overpressure', 'rom.thoracic.rotation.active', 'rom.thoracic.rotation.passive', 'rom.thoracic.rotation.active-assisted', 'rom.thoracic.rotation.passive-overpressure', 'rom.thoracolumbar.rotation.active', 'rom.thoracolumbar.rotation.passive', 'rom.thoracolumbar.rotation.active-assisted', 'rom.thoracolumbar.rotation.passive-overpressure') or "degrees" between -30 and 90) and ("code" not in ('rom.thoracic.extension.active', 'rom.thoracic.extension.passive', 'rom.thoracic.extension.active-assisted', 'rom.thoracic.extension.passive-overpressure', 'rom.thoracic.lateral-flexion.active', 'rom.thoracic.lateral-flexion.passive', 'rom.thoracic.lateral-flexion.active-assisted', 'rom.thoracic.lateral-flexion.passive-overpressure', 'rom.lumbar.extension.active', 'rom.lumbar.extension.passive', 'rom.lumbar.extension.active-assisted', 'rom.lumbar.extension.passive-overpressure', 'rom.lumbar.lateral-flexion.active', 'rom.lumbar.lateral-flexion.passive', 'rom.lumbar.lateral-flexion.active-assisted', 'rom.lumbar.lateral-flexion.passive-overpressure') or "degrees" between -30 and 60) and ("code" not in ('rom.lumbar.flexion.active', 'rom.lumbar.flexion.passive', 'rom.lumbar.flexion.active-assisted', 'rom.lumbar.flexion.passive-overpressure') or "degrees" between -30 and 110) and ("code" not in ('rom.lumbar.rotation.active', 'rom.lumbar.rotation.passive', 'rom.lumbar.rotation.active-assisted', 'rom.lumbar.rotation.passive-overpressure') or "degrees" between -20 and 45) and ("code" not in ('rom.lumbar.straight-leg-raise.passive', 'rom.lumbar.crossed-straight-leg-raise.passive') or "degrees" between 0 and 130) and ("code" not in ('rom.lumbar.slump.passive') or "degrees" between 0 and 120) and ("code" not in ('rom.lumbar.prone-knee-bend.passive') or "degrees" between 0 and 150) and ("code" not in ('rom.thoracolumbar.flexion.active', 'rom.thoracolumbar.flexion.passive', 'rom.thoracolumbar.flexion.active-assisted', 'rom.thoracolumbar.flexion.passive-overpressure') or "degrees" between -30 and 150) and ("code" not in ('rom.thoracolumbar.extension.active', 'rom.thoracolumbar.extension.passive', 'rom.thoracolumbar.extension.active-assisted', 'rom.thoracolumbar.extension.passive-overpressure', 'rom.thoracolumbar.lateral-flexion.active', 'rom.thoracolumbar.lateral-flexion.passive', 'rom.thoracolumbar.lateral-flexion.active-assisted', 'rom.thoracolumbar.lateral-flexion.passive-overpressure') or "degrees" between -30 and 80) and ("code" not in ('rom.cervical.tragus-to-wall') or "centimetres" between 5 and 60) and ("code" not in ('rom.thoracic.chest-expansion') or "centimetres" between 0 and 20) and ("code" not in ('rom.lumbar.fingertip-to-floor') or "centimetres" between -30 and 100) and ("code" not in ('rom.lumbar.modified-modified-schober', 'rom.lumbar.modified-schober') or "centimetres" between -3 and 15) and ("code" not in ('rom.lumbar.schober') or "centimetres" between -3 and 12) and ("code" not in ('rom.lumbar.lateral-flexion-fingertip') or "centimetres" between 0 and 60));--> statement-breakpoint
ALTER TABLE "symptoms" ADD CONSTRAINT "symptoms_time_bounds" CHECK ("time" ~ '^([01]\d|2[0-3]):[0-5]\d$');--> statement-breakpoint
ALTER TABLE "treatments" ADD CONSTRAINT "treatments_measure_key_bounds" CHECK (length("measure_key") between 1 and 200);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "body_marks" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "decisions" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "emergency_actions" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "neurological_findings" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "palpation_findings" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "same_clinic" ON "special_tests" AS PERMISSIVE FOR ALL TO "physio_app" USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid) WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);