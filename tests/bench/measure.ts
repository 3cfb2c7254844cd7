/** What a benchmark prints: rows of one run, to be compared within it. */
export type Row = { what: string; [column: string]: string | number };

/** The value below which a share of the values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Runs a question many times, after a few runs that do not count; milliseconds. */
export async function timed(runs: number, ask: (run: number) => Promise<unknown>): Promise<number[]> {
  for (let i = 0; i < 3; i += 1) await ask(i);
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now();
    await ask(i);
    times.push(performance.now() - start);
  }
  return times;
}

/** p50 and p95 as one cell. */
export function spread(times: readonly number[]): string {
  return `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.95).toFixed(1)}`;
}

/** Prints a table with aligned columns. */
export function print(title: string, rows: readonly Row[]): void {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))];
  const widths = columns.map(column =>
    Math.max(column.length, ...rows.map(row => String(row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => cell.padEnd(widths[i] as number)).join('  ');
  console.log(`\n${title}`);
  console.log(line(columns));
  for (const row of rows) console.log(line(columns.map(column => String(row[column] ?? ''))));
}
