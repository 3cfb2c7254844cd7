import { Lasso, Maximize, Minus, Plus } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { Language } from '../../server/domain/language.ts';
import { graphWords } from './words.ts';

export type GraphControlsProps = {
  language: Language;
  onZoom(factor: number): void;
  onFit(): void;
  /** Whether an outline is about to be drawn round actors. */
  isLasso: boolean;
  /** Without it there is nothing to choose by an outline. */
  onLasso?: (() => void) | undefined;
  /** More buttons, below these: the menu of layouts comes here. */
  children?: ReactNode;
};

/** Zoom in, zoom out, fit, choose by an outline. */
export function GraphControls({
  language,
  onZoom,
  onFit,
  isLasso,
  onLasso,
  children,
}: GraphControlsProps): ReactElement {
  const words = graphWords(language);
  const buttons = [
    { label: words.zoomIn, icon: <Plus />, press: () => onZoom(1.25) },
    { label: words.zoomOut, icon: <Minus />, press: () => onZoom(0.8) },
    { label: words.fit, icon: <Maximize />, press: onFit },
  ];
  return (
    <div className="graph-controls" role="toolbar" aria-label={words.controls}>
      {buttons.map(({ label, icon, press }) => (
        <button key={label} type="button" aria-label={label} title={label} onClick={press}>
          {icon}
        </button>
      ))}
      {onLasso && (
        <button
          type="button"
          aria-label={words.lasso}
          title={words.lasso}
          aria-pressed={isLasso}
          onClick={onLasso}
        >
          <Lasso />
        </button>
      )}
      {children}
    </div>
  );
}
