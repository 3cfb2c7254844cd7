type Words = { start: number; end: number; text: string };

/** Words of a rule as one quotation: what stands between them is left out, and said to be. */
export function joinWords(words: readonly Words[]): string {
  const inOrder = [...words].sort((a, b) => a.start - b.start);
  return inOrder
    .map(({ start, text }, at) => {
      const before = inOrder[at - 1];
      if (!before) return text;
      return start - before.end <= 1 ? `${start === before.end ? '' : ' '}${text}` : ` … ${text}`;
    })
    .join('');
}

/** A number to one decimal that always shows its sign: `+1.3`, `−0.4`, `0`. */
export function signed(value: number, format: (value: number) => string): string {
  const rounded = Math.round(10 * value) / 10;
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '';
  return `${sign}${format(Math.abs(rounded))}`;
}
