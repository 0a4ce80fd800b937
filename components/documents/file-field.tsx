'use client';

import { Camera, FileUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { DOCUMENT_LIMITS, sizeWords } from '@/clinical/documents/document-limits';
import { fieldIdIn, useFormWiring } from '@/components/forms/form-context';
import { useDroppedFile } from '@/components/forms/use-dropped-file';
import { useFieldError } from '@/components/forms/use-form-field';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { FieldError } from '@/components/ui/field';

const ACCEPTED = 'application/pdf,image/jpeg,image/png,application/dicom,.dcm';

/**
 * One file, by picker, by drop anywhere on the page, by paste, or from a tablet's camera. What it
 * is the server sees by its content.
 */
export function FileField({ name }: { name: string }) {
  const { formId } = useFormWiring();
  const {
    field: { value, onChange },
  } = useController<FieldValues>({ name });
  const error = useFieldError(name);
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const id = fieldIdIn(formId, name);
  const file: unknown = value;
  const isOver = useArrivingFile(onChange);
  const taken = (input: HTMLInputElement) => {
    const [first] = input.files ?? [];
    if (first) onChange(first);
    // The same file chosen again is a choice too.
    input.value = '';
  };
  return (
    <div
      role="group"
      aria-label="File"
      className={cn(
        'flex flex-col gap-2 rounded-lg border border-dashed border-input p-3',
        isOver && 'border-primary bg-primary-soft',
      )}
    >
      <p className="min-h-5" aria-live="polite">
        {file instanceof File ? (
          <>
            <span className="font-medium break-all">{file.name || 'Pasted picture'}</span>{' '}
            <span className="text-muted-foreground">{sizeWords(file.size)}</span>
          </>
        ) : (
          'Drop a file here, paste it, or choose it.'
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          id={id}
          onClick={() => picker.current?.click()}
          aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
        >
          <FileUp aria-hidden />
          {file instanceof File ? 'Choose another file' : 'Choose a file'}
        </Button>
        <Button className="pointer-fine:hidden" onClick={() => camera.current?.click()}>
          <Camera aria-hidden />
          Take a photo
        </Button>
      </div>
      <p id={`${id}-hint`} className="text-xs text-muted-foreground">
        PDF, JPEG, PNG, or DICOM to download. At most {sizeWords(DOCUMENT_LIMITS.file)}. Pictures
        are kept without place, device or other hidden data.
      </p>
      <FieldError id={`${id}-error`} words={error} />
      <input
        ref={picker}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-label="File to file"
        onChange={(event) => taken(event.currentTarget)}
      />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label="Photo to file"
        onChange={(event) => taken(event.currentTarget)}
      />
    </div>
  );
}

/** Takes a file that is dropped or pasted while the form is open; says whether one hovers. */
function useArrivingFile(take: (file: File) => void): boolean {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const [file] = event.clipboardData?.files ?? [];
      if (!file) return;
      event.preventDefault();
      latest.current(file);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
  return useDroppedFile(take);
}
