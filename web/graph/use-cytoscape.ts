import cytoscape, { type Core } from 'cytoscape';
import { type RefObject, useEffect, useState } from 'react';

/** The one place that makes and destroys the instance; null until the container stands. */
export function useCytoscape(container: RefObject<HTMLElement | null>): Core | null {
  const [cy, setCy] = useState<Core | null>(null);
  useEffect(() => {
    const instance = cytoscape({
      container: container.current,
      minZoom: 0.1,
      maxZoom: 4,
      boxSelectionEnabled: true,
      selectionType: 'additive',
      autounselectify: true,
    });
    setCy(instance);
    return () => {
      setCy(null);
      instance.destroy();
    };
  }, [container]);
  return cy;
}
