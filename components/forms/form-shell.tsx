'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { unstable_rethrow } from 'next/navigation';
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import {
  FormProvider,
  useForm,
  type DefaultValues,
  type FieldValues,
  type Path,
} from 'react-hook-form';
import type { z } from 'zod';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { ErrorSummary, type SummaryError } from '@/components/ui/error-summary';
import type { ActionResult } from './action-result';
import { FormWiringContext } from './form-context';
import { flattenErrors, summarise } from './form-errors';
import { UnsavedGuard } from './unsaved-guard';

const UNANSWERED =
  'The server did not answer, so this may not be saved. What you typed is still here: check your connection and try again.';

type FormShellProps<Input extends FieldValues, Output, T> = {
  /** The schema the action and the verb use too. */
  schema: z.ZodType<Output, Input>;
  defaultValues: DefaultValues<Input>;
  /** Gets what the form holds (`z.input`), parses it with the same schema, calls one verb. */
  action: (values: Input) => Promise<ActionResult<T>>;
  /** What happens once it is saved: go somewhere, or say so. */
  onDone: (value: T) => void;
  /** A verb: “Save patient”. */
  submitLabel: string;
  /** Beside the submit button: a way out. */
  secondary?: ReactNode;
  /** The fields. */
  children: ReactNode;
  /** False where nothing typed is worth a question (a sign-in). */
  guardsUnsaved?: boolean;
  className?: string;
};

const noSubscription = () => () => {};

/**
 * The one form. Validates with the schema, sends to the action, shows every error in a summary and
 * at its field, moves focus there, keeps what was typed, and asks before it is left behind.
 */
export function FormShell<Input extends FieldValues, Output, T>({
  schema,
  defaultValues,
  action,
  onDone,
  submitLabel,
  secondary,
  children,
  guardsUnsaved = true,
  className,
}: FormShellProps<Input, Output, T>) {
  const formId = useId();
  const form = useForm<Input, unknown, Input>({
    resolver: zodResolver(schema, undefined, { raw: true }),
    defaultValues,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  });
  const { dirtyFields, isSubmitting } = form.formState;
  // Not `isDirty`: a field whose default is left out would make an untouched form dirty.
  const isDirty = Object.keys(dirtyFields).length > 0;
  const isHydrated = useSyncExternalStore(
    noSubscription,
    () => true,
    () => false,
  );

  const summaryRef = useRef<HTMLDivElement>(null);
  const explained = useRef(new Map<string, string>());
  const [failure, setFailure] = useState<readonly SummaryError[]>([]);
  const [navigation, setNavigation] = useState<{ error: unknown } | null>(null);
  // A redirect from the action is an error that Next's own boundary must see while rendering.
  if (navigation) throw navigation.error;

  useEffect(() => {
    const [first, second] = failure;
    if (!first) return;
    const control =
      second || first.fieldId === null ? null : document.getElementById(first.fieldId);
    (control ?? summaryRef.current)?.focus();
  }, [failure]);

  const wiring = useMemo(
    () => ({
      formId,
      defaultValues,
      explain: (name: string, words: string | null) => {
        if (words === null) explained.current.delete(name);
        else explained.current.set(name, words);
      },
    }),
    [formId, defaultValues],
  );

  const send = async (values: Input) => {
    const result = await action(values).catch((error: unknown): ActionResult<T> | null => {
      try {
        unstable_rethrow(error);
      } catch (redirect) {
        setNavigation({ error: redirect });
        return null;
      }
      return { ok: false, words: UNANSWERED };
    });
    if (!result) return;
    if (result.ok) {
      setFailure([]);
      form.reset(form.getValues());
      onDone(result.value);
      return;
    }
    const fields = Object.entries(result.fields ?? {}).map(([name, words]) => ({ name, words }));
    for (const { name, words } of fields) {
      form.setError(name as Path<Input>, {
        type: 'server',
        message: words,
      });
    }
    setFailure([
      { words: result.words, fieldId: null },
      ...summarise(fields, formId, explained.current),
    ]);
  };

  return (
    <FormProvider {...form}>
      <FormWiringContext value={wiring}>
        {/* `post`, so that a submit before the script arrives cannot put a name into the address. */}
        <form
          method="post"
          noValidate
          onSubmit={(event) => {
            // A dialog stands in the page's tree: a form around it must not hear of this.
            event.stopPropagation();
            void form.handleSubmit(send, (errors) =>
              setFailure(summarise(flattenErrors(errors), formId, explained.current)),
            )(event);
          }}
          className={cn('flex flex-col gap-5', className)}
        >
          <ErrorSummary ref={summaryRef} errors={failure} />
          {children}
          <div className="flex flex-wrap items-center gap-2 print:hidden">
            <Button type="submit" variant="primary" isPending={isSubmitting} disabled={!isHydrated}>
              {submitLabel}
            </Button>
            {secondary}
          </div>
          {guardsUnsaved && <UnsavedGuard isDirty={isDirty} />}
        </form>
      </FormWiringContext>
    </FormProvider>
  );
}
