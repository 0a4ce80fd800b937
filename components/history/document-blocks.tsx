import type { DocumentBlock } from '@/clinical/notes/note-document';
import { cn } from '@/components/ui/cn';
import { BodyChartBlockView } from './body-chart-block';

type TableBlock = Extract<DocumentBlock, { kind: 'table' }>;

const NUMBER_LIKE = /^[<>≥≤±+−–-]?\s?\d[\d.,]*\s?(°|cm|%|\/10|s|min)?$/;

/** A column lines up on the right when every cell in it is a number, its unit or empty. */
function isNumberColumn(block: TableBlock, column: number): boolean {
  const cells = block.rows.map((row) => row[column] ?? null).filter((cell) => cell !== null);
  return cells.length > 0 && cells.every((cell) => NUMBER_LIKE.test(cell) || cell === '–');
}

/** Column heads for every cell of a row; a table may leave the head of its row headers out. */
function columnHeads(block: TableBlock): readonly string[] {
  const width = Math.max(block.columns.length, ...block.rows.map((row) => row.length));
  const missing = width - block.columns.length;
  return [...Array.from({ length: missing }, () => ''), ...block.columns];
}

function DocumentTable({ block }: { block: TableBlock }) {
  const heads = columnHeads(block);
  const align = heads.map((_, index) =>
    isNumberColumn(block, index) ? 'text-right' : 'text-left',
  );
  return (
    <figure className="my-3">
      <div
        className="paper-scroll overflow-x-auto"
        role="region"
        aria-label={block.caption}
        tabIndex={0}
      >
        <table className="min-w-80 border-collapse text-sm">
          <caption className="pb-1 text-left text-sm font-medium">{block.caption}</caption>
          <thead>
            <tr className="border-b border-input">
              {heads.map((head, index) =>
                head === '' ? (
                  <td key={index} />
                ) : (
                  <th
                    key={index}
                    scope="col"
                    className={cn(
                      'px-2 py-1 align-bottom text-xs font-medium text-muted-foreground first:pl-0',
                      align[index],
                    )}
                  >
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, rowIndex) => (
              <tr key={rowIndex} className="border-b border-border">
                {heads.map((_, index) => {
                  const cell = row[index] ?? null;
                  if (index === 0) {
                    return (
                      <th
                        key={index}
                        scope="row"
                        className="py-1 pr-2 text-left align-top font-normal"
                      >
                        {cell}
                      </th>
                    );
                  }
                  return (
                    <td key={index} className={cn('px-2 py-1 align-top', align[index])}>
                      {cell}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {block.footnotes.length > 0 && (
        <figcaption className="mt-1 max-w-prose text-xs text-muted-foreground">
          {block.footnotes.map((footnote, index) => (
            <p key={index}>{footnote}</p>
          ))}
        </figcaption>
      )}
    </figure>
  );
}

/** One block of a clinical document, in the words that were frozen. */
export function DocumentBlockView({ block }: { block: DocumentBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return <p className="my-2 max-w-prose whitespace-pre-line break-words">{block.text}</p>;
    case 'list':
      return (
        <div className="my-2 max-w-prose">
          {block.label && <p className="font-medium">{block.label}</p>}
          <ul className="list-disc pl-5">
            {block.items.map((item, index) => (
              <li key={index} className="my-0.5 break-words">
                {item}
              </li>
            ))}
          </ul>
        </div>
      );
    case 'restricted':
      return (
        <>
          <div className="my-2 max-w-prose border-l-2 border-decision-edge pl-3 print:hidden">
            <p className="font-medium">
              {block.label}{' '}
              <span className="text-xs font-normal text-muted-foreground">
                restricted: on screen only, not printed
              </span>
            </p>
            {block.items.map((item, index) => (
              <p key={index} className="my-0.5 break-words">
                {item}
              </p>
            ))}
          </div>
          <p className="my-2 hidden max-w-prose print:block">{block.printed}</p>
        </>
      );
    case 'facts':
      return (
        <dl className="my-2 grid grid-cols-[minmax(6rem,11rem)_1fr] gap-x-4 gap-y-1">
          {block.rows.map((row, index) => (
            <div key={index} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-muted-foreground">{row.label}</dt>
              <dd className="max-w-prose whitespace-pre-line break-words">{row.value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <DocumentTable block={block} />;
    case 'body-chart':
      return <BodyChartBlockView block={block} />;
  }
}
