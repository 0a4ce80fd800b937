import {
  FileCheck,
  FileHeart,
  FileOutput,
  House,
  Mail,
  ScanLine,
  ScanSearch,
  Siren,
  type LucideIcon,
} from 'lucide-react';
import type { LetterKind } from '@/clinical/letters/letter-kinds';

export const LETTER_KIND_ICON = {
  'imaging-request': ScanLine,
  'imaging-suggestion': ScanSearch,
  'emergency-handover': Siren,
  'gp-letter': Mail,
  'specialist-referral': FileOutput,
  'discharge-summary': FileHeart,
  'patient-summary': House,
  certificate: FileCheck,
} as const satisfies Record<LetterKind, LucideIcon>;
