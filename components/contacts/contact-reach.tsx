import type { ReactNode } from 'react';
import type { Contact } from '@/clinical/contacts/contact';

/** As tall as a finger or a mouse needs, one under the other. */
const LINK = 'link inline-flex min-h-6 items-center pointer-coarse:min-h-control';

/** How a contact is reached and what is remarked, each with its name; what is not known is left out. */
export function ContactReach({ contact }: { contact: Contact }) {
  const { telephone, fax, email, secureMessaging, providerNumber, remark } = contact;
  const rows: readonly [string, ReactNode][] = [
    ...(telephone ? [row('Tel.', <Telephone number={telephone} />)] : []),
    ...(fax ? [row('Fax', fax)] : []),
    ...(email
      ? [
          row(
            'E-mail',
            <a href={`mailto:${email}`} className={LINK}>
              {email}
            </a>,
          ),
        ]
      : []),
    ...(secureMessaging ? [row('Secure', secureMessaging)] : []),
    ...(providerNumber ? [row('Provider', providerNumber)] : []),
    ...(remark ? [row('Remark', <span className="whitespace-pre-line">{remark}</span>)] : []),
  ];
  if (rows.length === 0) return <p className="text-muted-foreground">No way to reach them</p>;
  return (
    <dl className="grid grid-cols-[3.75rem_minmax(0,1fr)] content-start items-baseline gap-x-2 leading-6">
      {rows.map(([term, value]) => (
        <div key={term} className="contents">
          <dt className="text-muted-foreground">{term}</dt>
          <dd className="[overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const row = (term: string, value: ReactNode): [string, ReactNode] => [term, value];

function Telephone({ number }: { number: string }) {
  return (
    <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`} className={LINK}>
      {number}
    </a>
  );
}
