import type { ReactElement } from 'react';
import type { Modality } from '../../server/domain/claim.ts';
import type { QuadClass } from '../../server/domain/relation-types.ts';
import './line-sample.css';
import { QUAD_TOKENS } from './quad-tokens.ts';

export type LineSampleProps = {
  /** Colours the line and gives it the arrowhead of its class; without it the line is grey and bare. */
  quad?: QuadClass | undefined;
  modality?: Modality | undefined;
  denied?: boolean | undefined;
  disputed?: boolean | undefined;
  /** Pixels; 30 in the legend, 22 in a chip. */
  width?: number | undefined;
};

const HEIGHT = 14;
const MID = HEIGHT / 2;
const DASHES: Record<Modality, string | undefined> = {
  ACTUAL: undefined,
  ALLEGED: '0.1 4.2',
  ANTICIPATED: '6 4.4',
};

function Head({ quad, x, colour }: { quad: QuadClass; x: number; colour: string }): ReactElement {
  if (quad === 'STRUCTURAL') return <circle cx={x - 3} cy={MID} r={3} fill={colour} />;
  if (quad.startsWith('VERBAL'))
    return (
      <path d={`M${x - 7} ${MID - 4.4} ${x - 1} ${MID} ${x - 7} ${MID + 4.4}`} fill="none" stroke={colour} />
    );
  return <path d={`M${x - 8} ${MID - 4} ${x} ${MID} ${x - 8} ${MID + 4}z`} fill={colour} stroke="none" />;
}

/**
 * A line as the canvas draws it: colour and arrowhead for the class, dash for the modality, a bar for a denial,
 * an opened line for a dispute. It points along the reading direction and has no text: words stand beside it.
 */
export function LineSample(props: LineSampleProps): ReactElement {
  const { quad, modality = 'ACTUAL', denied = false, disputed = false, width = 30 } = props;
  const classColour = quad ? `var(--${QUAD_TOKENS[quad]})` : 'var(--ink-2)';
  const colour = denied ? 'var(--ink)' : classColour;
  const end = quad === undefined ? width - 1 : quad.startsWith('VERBAL') ? width - 1.5 : width - 5;
  const tip = width - 0.5;
  return (
    <svg
      className="line-sample"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      aria-hidden="true"
    >
      {disputed ? (
        <g fill="none" strokeWidth={1.75} strokeLinecap="round">
          <path
            d={`M1 ${MID}C${width * 0.3} ${MID + 7} ${width * 0.7} ${MID + 7} ${width - 1} ${MID}`}
            stroke="var(--ink)"
          />
          <path
            d={`M1 ${MID}C${width * 0.3} ${MID - 7} ${width * 0.7} ${MID - 7} ${width - 1} ${MID}`}
            stroke={quad ? classColour : 'var(--mc)'}
          />
        </g>
      ) : (
        <g strokeWidth={2} strokeLinecap="round" strokeLinejoin="miter">
          <path
            d={`M1 ${MID}H${end}`}
            fill="none"
            stroke={colour}
            strokeDasharray={DASHES[modality]}
            strokeLinecap={modality === 'ALLEGED' ? 'round' : 'butt'}
            strokeWidth={modality === 'ALLEGED' ? 2.4 : 2}
          />
          {quad && <Head quad={quad} x={tip} colour={colour} />}
          {denied && (
            <path d={`M${width * (quad ? 0.42 : 0.5)} ${MID - 5}v10`} stroke={colour} strokeLinecap="butt" />
          )}
        </g>
      )}
    </svg>
  );
}
