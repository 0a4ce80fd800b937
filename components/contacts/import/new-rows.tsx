import { contactTown } from '@/clinical/contacts/contact';
import type { PreviewRow } from '@/clinical/contacts/import/preview-rows';
import { CONTACT_KIND_LABEL } from '@/clinical/contacts/kinds';
import { Card } from '@/components/ui/card';
import { Table, TableCell, TableHead, TableRow } from '@/components/ui/table';
import { ShowAll, useShown } from './show-all';

const TITLE = 'Added: new contacts';

/** The rows that are added, as they will stand in the contacts. */
export function NewRows({ rows }: { rows: readonly PreviewRow[] }) {
  const { shown, showAll } = useShown(rows);
  if (rows.length === 0) return null;
  return (
    <Card title={TITLE} aria-label={TITLE}>
      <Table>
        <thead>
          <TableRow>
            <TableHead isNumber className="w-12">
              Row
            </TableHead>
            <TableHead>Name and organisation</TableHead>
            <TableHead>Kind</TableHead>
            <TableHead className="max-sm:hidden">Town</TableHead>
            <TableHead className="max-sm:hidden">Telephone</TableHead>
            <TableHead className="max-lg:hidden">E-mail</TableHead>
          </TableRow>
        </thead>
        <tbody>
          {shown.map(({ row, contact }) => {
            const { name, organisation, kind, role, address, telephone, email } = contact;
            return (
              <TableRow key={row}>
                <TableCell isNumber>{row}</TableCell>
                <TableHead scope="row" className="break-words">
                  {name || organisation}
                  {name !== '' && organisation !== '' && (
                    <span className="block font-normal">{organisation}</span>
                  )}
                </TableHead>
                <TableCell>
                  {CONTACT_KIND_LABEL[kind]}
                  {role !== '' && <span className="block text-muted-foreground">{role}</span>}
                </TableCell>
                <TableCell className="max-sm:hidden">{contactTown(address)}</TableCell>
                <TableCell className="whitespace-nowrap max-sm:hidden">{telephone}</TableCell>
                <TableCell className="break-all max-lg:hidden">{email}</TableCell>
              </TableRow>
            );
          })}
        </tbody>
      </Table>
      <ShowAll total={rows.length} shown={shown.length} onShowAll={showAll} />
    </Card>
  );
}
