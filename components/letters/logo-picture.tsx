import type { ClinicLogo } from '@/clinical/clinics/clinic-logo';
import { cn } from '@/components/ui/cn';
import { letterPaths } from './letter-paths';

/** Pixels of the sheet for a point of the paper. */
const PIXELS_TO_A_POINT = 1.45;

type LogoPictureProps = {
  clinicId: string;
  logo: ClinicLogo;
  alt: string;
  /** As it prints, in points. */
  box: { width: number; height: number };
  className?: string;
};

/** A logo as large as the sheet shows it. It lies on white, as on paper, by night too. */
export function LogoPicture({ clinicId, logo, alt, box, className }: LogoPictureProps) {
  return (
    // eslint-disable-next-line @next/next/no-img-element -- never through the image optimiser, which keeps copies
    <img
      src={letterPaths.logo(clinicId, logo.sha256)}
      alt={alt}
      width={Math.round(box.width * PIXELS_TO_A_POINT)}
      height={Math.round(box.height * PIXELS_TO_A_POINT)}
      className={cn('h-auto rounded-xs bg-white', className)}
    />
  );
}
