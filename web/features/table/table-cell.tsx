import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { LineSample } from '../../ui/line-sample.tsx';
import { QUAD_TOKENS } from '../../ui/quad-tokens.ts';
import type { RelationshipRow, RowActor } from './relationship-row.ts';
import type { Column } from './sort-rows.ts';
import type { tableWords } from './table-words.ts';

export type CellContext = {
  words: ReturnType<typeof tableWords>;
  /** Claims of the longest bar. */
  most: number;
  number(value: number): string;
};

function Count({ value, context }: { value: number; context: CellContext }): ReactElement {
  return <span className={value === 0 ? 'table-zero' : 'table-count'}>{context.number(value)}</span>;
}

function Name({ actor }: { actor: RowActor }): ReactElement {
  return (
    <span className="table-name">
      <KindGlyph kind={actor.kind} />
      <bdi>{actor.label}</bdi>
    </span>
  );
}

function bar(value: number, most: number, colour: string): CSSProperties {
  return { inlineSize: `${(100 * value) / Math.max(1, most)}%`, background: colour };
}

/** A date to the month, or less where less is known; an editor's estimate is said to be one. */
function Month({
  date,
  estimated,
  context,
}: {
  date: string | null;
  estimated: boolean;
  context: CellContext;
}): ReactElement {
  if (!date) return <span className="table-zero">{context.words.undated}</span>;
  return (
    <time dateTime={date} title={estimated ? `${date} (${context.words.estimated})` : date} dir="ltr">
      {estimated && <span aria-hidden="true">≈ </span>}
      {date.slice(0, 7)}
      {estimated && <span className="visually-hidden"> {context.words.estimated}</span>}
    </time>
  );
}

/** What stands in a column of a row. */
export function tableCell(row: RelationshipRow, column: Column, context: CellContext): ReactNode {
  const { tally, quad } = row;
  switch (column) {
    case 'subject':
    case 'object':
      return <Name actor={row[column]} />;
    case 'relation':
      return (
        <span className="table-relation" style={{ color: `var(--${QUAD_TOKENS[quad]}-t)` }}>
          <LineSample
            quad={quad}
            modality={row.modality}
            disputed={row.disputed}
            denied={tally.affirmed === 0 && tally.denied > 0}
            width={26}
          />
          <b>{row.label}</b>
          {row.disputed && <span className="table-flag">{context.words.disputed}</span>}
        </span>
      );
    case 'affirmed':
      return (
        <span className="table-bar table-bar-affirmed">
          <Count value={tally.affirmed} context={context} />
          <span className="table-track">
            <i style={bar(tally.affirmed, context.most, `var(--${QUAD_TOKENS[quad]})`)} />
          </span>
        </span>
      );
    case 'denied':
      return (
        <span className="table-bar table-bar-denied">
          <span className="table-track">
            <i style={bar(tally.denied, context.most, 'var(--ink)')} />
          </span>
          <Count value={tally.denied} context={context} />
        </span>
      );
    case 'modality':
      return tally.affirmed === 0 ? context.words.denied : context.words.modality[row.modality];
    case 'firstSeen':
    case 'lastSeen':
      return <Month date={row[column]} estimated={row[`${column}Estimated`]} context={context} />;
    case 'reviewed':
      return (
        <span dir="ltr">
          {context.number(tally.accepted)}/{context.number(tally.claims)}
        </span>
      );
    default:
      return <Count value={tally[column]} context={context} />;
  }
}
