'use client';

import { formatDate, type DateFormat } from '@/clinical/dates';
import { codeDefinition } from '@/clinical/findings/codes';
import type { AttributeDefinition } from '@/clinical/findings/attribute';
import type { Finding } from '@/clinical/findings/finding';
import { RED_FLAG_STATUS, type RedFlagStatus } from '@/clinical/vocabulary/red-flag-words';
import { cn } from '@/components/ui/cn';
import { useChart } from '../chart-context';
import { fieldElementId, keyOf } from '../draft-store/field-ref';
import { AttributeField } from '../fields/attribute-field';
import { FieldTrouble } from '../fields/field-trouble';
import { useAttributes } from '../use-draft';
import { answerRedFlag } from './answer-red-flag';
import { RedFlagAnswers } from './red-flag-answers';
import type { ShownItem } from './red-flag-groups';

type RedFlagRowProps = {
  item: ShownItem;
  last: Finding | null;
  /** Whether this row is the Tab stop among the answers of its group. */
  isStop: boolean;
  /** It or one of its fields took the focus. */
  onEntered: () => void;
};

/** One question with its answers, and what is said of an answer that is present or unknown. */
export function RedFlagRow({ item, last, isStop, onEntered }: RedFlagRowProps) {
  const { draft, content, today } = useChart();
  const key = keyOf(item.code);
  const values = useAttributes(key);
  const { dateFormat } = content.clinic;
  const status = typeof values.status === 'string' ? values.status : null;
  const attributes = codeDefinition(item.code)?.attributes ?? {};
  const isPresent = status === 'present';

  return (
    <div onFocus={onEntered} className={cn('rounded-sm px-1 -mx-1', isPresent && 'bg-danger-soft')}>
      <div className="grid min-h-control grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 max-sm:grid-cols-1 max-sm:py-1">
        <span className="min-w-0 leading-tight">
          <span className={cn(isPresent && 'font-semibold text-danger-ink')}>{item.label}</span>
          <span className="ml-2 text-xs text-muted-foreground">
            {item.from === 'examination' && 'on examination '}
            {item.note}
            {askedWords(values, last, today, dateFormat)}
          </span>
        </span>
        <RedFlagAnswers
          id={fieldElementId({ key, attribute: 'status' })}
          label={item.label}
          status={status}
          onAnswer={(next) => answerRedFlag(draft, key, next, today)}
          isStop={isStop}
        />
      </div>
      <TroubleOfStatus findingKey={key} definition={attributes.status} />
      {(isPresent || status === 'unknown') && (
        <div className="flex flex-wrap items-start gap-x-3 gap-y-1 pb-2 pl-3">
          {isPresent && attributes.course && (
            <AttributeField
              field={{ key, attribute: 'course' }}
              definition={attributes.course}
              label={`${item.label}, course`}
            />
          )}
          {attributes.remark && (
            <AttributeField
              field={{ key, attribute: 'remark' }}
              definition={attributes.remark}
              label={`${item.label}, remark`}
              className="max-w-md"
            />
          )}
        </div>
      )}
    </div>
  );
}

/** When it was asked: today's answer with its date, an older one to be asked again. */
function askedWords(
  values: Finding['attributes'],
  last: Finding | null,
  today: string,
  format: DateFormat,
): string {
  const { askedOn } = values;
  if (typeof askedOn === 'string') {
    const isToday = askedOn === today;
    return ` asked ${isToday ? 'today' : `${formatDate(askedOn, format)}, ask again`}`;
  }
  const status = last?.attributes.status;
  if (typeof values.status === 'string' || typeof status !== 'string') return '';
  const answer = (RED_FLAG_STATUS[status as RedFlagStatus] ?? status).toLowerCase();
  const on = last?.attributes.askedOn;
  return typeof on === 'string'
    ? ` asked ${formatDate(on, format)} (${answer}), ask again`
    : ` last: ${answer}`;
}

function TroubleOfStatus(props: {
  findingKey: ReturnType<typeof keyOf>;
  definition: AttributeDefinition | undefined;
}) {
  if (!props.definition) return null;
  const field = { key: props.findingKey, attribute: 'status' };
  return <FieldTrouble field={field} definition={props.definition} />;
}
