import { sql } from 'drizzle-orm';
import { check, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { LOGO_LIMITS, LOGO_MEDIA_TYPES } from '../../clinical/clinics/clinic-logo';
import { clinics } from './clinics';
import { instant, oneOf, sameClinicPolicy } from './columns';
import { bytes } from './notes';

const { kept, width, height } = LOGO_LIMITS;
const between = (most: number) => sql.raw(`between 1 and ${most}`);

/** Every logo that a clinic ever had, each once: signed letters name theirs by its content. */
export const clinicLogos = pgTable(
  'clinic_logos',
  {
    clinicId: uuid('clinic_id')
      .notNull()
      .references(() => clinics.clinicId),
    sha256: text('sha256').notNull(),
    mediaType: text('media_type', { enum: LOGO_MEDIA_TYPES }).notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    content: bytes('content').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.sha256] }),
    check('clinic_logos_hash', sql`${table.sha256} = encode(sha256(${table.content}), 'hex')`),
    check('clinic_logos_media_type', oneOf(table.mediaType, LOGO_MEDIA_TYPES)),
    check('clinic_logos_width', sql`${table.width} ${between(width)}`),
    check('clinic_logos_height', sql`${table.height} ${between(height)}`),
    check('clinic_logos_size', sql`length(${table.content}) ${between(kept)}`),
    sameClinicPolicy(),
  ],
).enableRLS();
