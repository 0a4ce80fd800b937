'use client';

import type { AttributeDefinition } from '@/clinical/findings/attribute';
import { cn } from '@/components/ui/cn';
import type { FieldRef } from '../draft-store/field-ref';
import { ChoiceBox, ChoicesBox, FlagBox } from './choice-box';
import { FieldTrouble } from './field-trouble';
import { ProseBox, TypedBox } from './typed-box';

type AttributeFieldProps = {
  field: FieldRef;
  definition: AttributeDefinition;
  /** For screen readers: what it is said of, “Heat: minutes”. */
  label: string;
  /** Shown above the control; absent where its place says what it is. */
  caption?: string | null;
  /** The caption stands before the control, on one line with it. */
  isCaptionBefore?: boolean;
  className?: string;
};

/** The control that an attribute's definition asks for, with whatever is wrong with it below. */
export function AttributeField({
  field,
  definition,
  label,
  caption,
  isCaptionBefore = false,
  className,
}: AttributeFieldProps) {
  const isWide = definition.type === 'text';
  return (
    <div
      className={cn('relative flex min-w-0 flex-col gap-0.5', isWide && 'grow basis-40', className)}
    >
      <div className={isCaptionBefore ? 'flex min-w-0 items-center gap-1.5' : 'contents'}>
        {caption && definition.type !== 'flag' && (
          <span aria-hidden className="shrink-0 text-xs text-muted-foreground">
            {caption}
          </span>
        )}
        <AttributeControl field={field} definition={definition} label={label} caption={caption} />
      </div>
      <FieldTrouble field={field} definition={definition} />
    </div>
  );
}

const TYPED_WIDTH: Partial<Record<AttributeDefinition['type'], string>> = {
  date: 'w-36',
  time: 'w-20',
};

/** The bare control, by type. */
function AttributeControl({ field, definition, label, caption }: AttributeFieldProps) {
  const isRemark = field.attribute === 'remark';
  switch (definition.type) {
    case 'integer':
    case 'decimal':
    case 'date':
    case 'time':
      return (
        <TypedBox
          field={field}
          definition={definition}
          label={label}
          placeholder={definition.type === 'time' ? 'hh:mm' : undefined}
          className={TYPED_WIDTH[definition.type]}
        />
      );
    case 'text':
      return definition.isLong ? (
        <ProseBox field={field} definition={definition} label={label} />
      ) : (
        <TypedBox
          field={field}
          definition={definition}
          label={label}
          placeholder={!caption && isRemark ? definition.label.toLowerCase() : undefined}
          className="max-w-[75ch]"
        />
      );
    case 'choice':
      return <ChoiceBox field={field} options={definition.options} label={label} />;
    case 'choices':
      return <ChoicesBox field={field} options={definition.options} label={label} />;
    case 'flag':
      return <FlagBox field={field} label={caption ?? label} />;
    case 'reference':
      return null;
  }
}
