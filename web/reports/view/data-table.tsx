import type { ComponentChildren } from 'preact';

export interface DataTableProps {
  caption: string;
  /** Names of the columns; the first one names the rows, the others hold figures. */
  head: readonly ComponentChildren[];
  rows: readonly { key: string; cells: readonly ComponentChildren[]; soft?: boolean }[];
  /** Places of columns that go first where there is little room. */
  minor?: readonly number[];
  class?: string;
}

/** Figures in rows and columns; scrolls by itself where there is no room. */
export function DataTable({ caption, head, rows, minor = [], class: className = '' }: DataTableProps) {
  const isMinor = (column: number) => (minor.includes(column) ? 'minor' : undefined);
  return (
    <div class="table-frame">
      <table class={`figures ${className}`.trim()}>
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((name, i) => (
              <th key={i} scope="col" class={isMinor(i)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others], soft = false }) => (
            <tr key={key} data-soft={soft}>
              <th scope="row">{first}</th>
              {others.map((cell, i) => (
                <td key={i} class={isMinor(i + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
