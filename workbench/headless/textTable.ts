export interface TextColumn {
  readonly title: string;
  readonly align: "left" | "right";
}

/** Rows as a table of plain text, for a terminal. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ title }, column) =>
    Math.max(title.length, ...rows.map((row) => [...(row[column] ?? "")].length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const room = " ".repeat((widths[column] ?? 0) - [...cell].length);
        return columns[column]?.align === "right" ? room + cell : cell + room;
      })
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return [line(columns.map(({ title }) => title)), rule, ...rows.map(line)].join("\n");
}
