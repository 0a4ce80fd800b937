import type { BadRow } from '@/clinical/contacts/import/read-rows';
import { Card } from '@/components/ui/card';
import { Table, TableCell, TableHead, TableRow } from '@/components/ui/table';
import { ShowAll, useShown } from './show-all';

const TITLE = 'Left out: rows that cannot be read';

/** The rows that are left out, each with why. */
export function BadRows({ rows }: { rows: readonly BadRow[] }) {
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
            <TableHead>What is wrong</TableHead>
            <TableHead className="max-sm:hidden">What stands there</TableHead>
          </TableRow>
        </thead>
        <tbody>
          {shown.map(({ row, words, shown: text }) => (
            <TableRow key={row}>
              <TableCell isNumber className="align-top">
                {row}
              </TableCell>
              <TableCell className="align-top">
                {words.map((each) => (
                  <p key={each} className="break-words">
                    {each}
                  </p>
                ))}
              </TableCell>
              <TableCell className="max-w-96 align-top break-words text-muted-foreground max-sm:hidden">
                {text}
              </TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
      <ShowAll total={rows.length} shown={shown.length} onShowAll={showAll} />
    </Card>
  );
}
