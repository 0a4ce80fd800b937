'use client';

import { ImageUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useId, useRef, useState } from 'react';
import {
  LOGO_LIMITS,
  LOGO_MEDIA_TYPES,
  logoWords,
  type ClinicLogo,
} from '@/clinical/clinics/clinic-logo';
import { sizeWords } from '@/clinical/documents/document-limits';
import { logoBox } from '@/clinical/letters/logo-box';
import { useRun } from '@/components/charting/note-actions/use-run';
import type { ActionResult } from '@/components/forms/action-result';
import { useDroppedFile } from '@/components/forms/use-dropped-file';
import { LogoPicture } from '@/components/letters/logo-picture';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { cn } from '@/components/ui/cn';
import { FieldError } from '@/components/ui/field';
import { toast } from '@/components/ui/toast';
import { sendLogo } from './send-logo';

type LogoCardProps = {
  clinicId: string;
  clinicName: string;
  logo: ClinicLogo | null;
  remove: (over: string) => Promise<ActionResult<null>>;
};

/** The logo of the letters that are signed from now on: by picker, or dropped on the page. */
export function LogoCard({ clinicId, clinicName, logo, remove }: LogoCardProps) {
  const router = useRouter();
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const done = useRef('');
  const { run, isPending, refusal } = useRun<null>(() => {
    toast(done.current);
    router.refresh();
  });
  const take = (file: File) => {
    done.current = logo ? 'Logo replaced' : 'Logo added';
    run(() => sendLogo(clinicId, logo?.sha256 ?? null, file));
  };
  const isOver = useDroppedFile(take);
  return (
    <Card title="Logo on letters" className="mt-5">
      <div
        role="group"
        aria-label="Logo"
        className={cn(
          'flex flex-col gap-3 rounded-lg border border-dashed border-input p-3',
          isOver && 'border-primary bg-primary-soft',
        )}
      >
        {logo ? (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <div className="rounded-sm border bg-white p-3">
              <LogoPicture
                clinicId={clinicId}
                logo={logo}
                alt={logoWords(clinicName)}
                box={logoBox(logo, false)}
                className="max-w-full"
              />
            </div>
            <p className="max-w-prose min-w-0 flex-1 basis-52 text-muted-foreground">
              As large as letters show it, in their upper right corner. Drop another picture here,
              or choose it.
            </p>
          </div>
        ) : (
          <p>No logo: letters begin with the clinic’s name. Drop a picture here, or choose it.</p>
        )}
        <div className="flex flex-wrap gap-2">
          <Button
            onClick={() => picker.current?.click()}
            isPending={isPending}
            aria-describedby={`${id}-hint${refusal ? ` ${id}-error` : ''}`}
          >
            <ImageUp aria-hidden />
            {logo ? 'Replace logo' : 'Choose a logo'}
          </Button>
          {logo && (
            <RemoveLogo
              remove={() => {
                done.current = 'Logo removed';
                run(() => remove(logo.sha256));
              }}
            />
          )}
        </div>
        <div role="alert" className="empty:hidden">
          <FieldError id={`${id}-error`} words={refusal} />
        </div>
        <p id={`${id}-hint`} className="max-w-prose text-xs text-muted-foreground">
          PNG or JPEG, at most {sizeWords(LOGO_LIMITS.file)}. Kept on white, without hidden data, no
          larger than {LOGO_LIMITS.width} × {LOGO_LIMITS.height} pixels. Letters that are signed
          keep the logo they have.
        </p>
        <input
          ref={picker}
          type="file"
          accept={LOGO_MEDIA_TYPES.join(',')}
          hidden
          aria-label="Logo file"
          onChange={({ currentTarget: input }) => {
            const [file] = input.files ?? [];
            if (file) take(file);
            // The same file chosen again is a choice too.
            input.value = '';
          }}
        />
      </div>
    </Card>
  );
}

function RemoveLogo({ remove }: { remove: () => void }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <AlertDialog
      title="Remove the logo?"
      description="Drafts and letters signed from now on have none. Letters that are signed keep theirs."
      confirmLabel="Remove logo"
      open={isOpen}
      onOpenChange={setIsOpen}
      onConfirm={() => {
        setIsOpen(false);
        remove();
      }}
      trigger={<Button variant="ghost">Remove…</Button>}
    />
  );
}
