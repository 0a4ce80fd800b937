import { DOCUMENT_LIMITS, sizeWords } from '@/clinical/documents/document-limits';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';

type DocumentSpaceProps = { usedBytes: number; isScanned: boolean };

/** What documents take and may take, and whether they are scanned for viruses. */
export function DocumentSpace({ usedBytes, isScanned }: DocumentSpaceProps) {
  const { file, patient, clinic } = DOCUMENT_LIMITS;
  return (
    <Card title="Documents">
      <DescriptionList
        rows={[
          {
            term: 'Used',
            value: (
              <>
                <meter
                  value={usedBytes}
                  max={clinic}
                  aria-label="Space that documents take"
                  className="mr-3 w-40"
                />
                {sizeWords(usedBytes)} of {sizeWords(clinic)}
              </>
            ),
          },
          { term: 'One file', value: `at most ${sizeWords(file)}` },
          { term: 'One patient', value: `at most ${sizeWords(patient)}` },
          {
            term: 'Virus scanner',
            value: isScanned
              ? 'clamd; a file that it did not scan is not stored'
              : 'Not configured: files are not scanned',
          },
        ]}
      />
    </Card>
  );
}
