import type { ActorHeadFragment } from '../../api/generated/operations.ts';
import type { ViewState } from '../../state/view-state.ts';
import type { Layout } from '../../ui/use-media.ts';
import type { useFacets } from './use-facets.ts';
import type { Drawing } from './use-neighborhood.ts';

/** What the parts of the explorer share. */
export type ExplorerParts = {
  view: ViewState;
  drawing: Drawing;
  facets: ReturnType<typeof useFacets>;
  layout: Layout;
  /** The first actor that the view is about. */
  main: ActorHeadFragment | undefined;
  /** The reader is asked whether to draw more than can be read. */
  asking: boolean;
  setAsking(asking: boolean): void;
  /** Time is played: the period that is shown for the moment. */
  setPlayed(range: { from: string | null; to: string | null } | null): void;
  /** The graph has the whole window. */
  full: boolean;
  setFull(full: boolean): void;
  /** Asks whether to draw all of them. */
  askForAll(): void;
};
