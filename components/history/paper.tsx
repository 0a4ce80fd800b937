import type { ReactNode } from 'react';
import { bannerName } from '@/clinical/patients/banner-patient';
import './paper.css';

type PaperProps = {
  patient: {
    familyName: string;
    givenNames: string;
    title: string | null;
    recordNumber: string;
    /** As printed. */
    born: string;
  };
  /** What the sheet is of: "Visit 12-Oct-2026 09:00". */
  subject: ReactNode;
  children: ReactNode;
};

/**
 * Something of a record that is printed on its own. Name and record number stand at the head of
 * every sheet, so that none can be laid into another patient's folder unnoticed; on screen the
 * patient banner says them.
 */
export function Paper({ patient, subject, children }: PaperProps) {
  return (
    <div className="paper">
      <div className="paper-head hidden">
        <div className="mb-3 flex justify-between gap-4 border-b border-foreground pb-1 text-xs whitespace-nowrap">
          <span>
            <b>{bannerName(patient)}</b> · Born {patient.born} · Record {patient.recordNumber}
          </span>
          <span>{subject}</span>
        </div>
      </div>
      <div className="paper-body">{children}</div>
    </div>
  );
}
