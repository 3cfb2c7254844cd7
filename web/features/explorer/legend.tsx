import type { ReactElement } from 'react';
import { MODALITIES } from '../../../server/domain/claim.ts';
import { QUAD_CLASSES } from '../../../server/domain/relation-types.ts';
import { useText } from '../../i18n/text.ts';
import { withoutLegend } from '../../state/claim-filter.ts';
import { listHref } from '../../state/links.ts';
import { changeView } from '../../state/navigation.ts';
import { setFilter, toggledRow } from '../../state/view-changes.ts';
import type { FilterState } from '../../state/view-state.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { LineSample } from '../../ui/line-sample.tsx';
import { countDrawn } from './count-drawn.ts';
import type { ExplorerParts } from './explorer-parts.ts';
import { KIND_GROUPS } from './kind-groups.ts';
import { LegendRow } from './legend-row.tsx';

/** What lines and figures mean, by example; each row turns its lines on and off. */
export function Legend({ view, drawing }: ExplorerParts): ReactElement {
  const text = useText();
  const { filter, kinds } = view;
  const { graph, focus } = drawing;
  const drawn = countDrawn(graph?.relationships ?? []);
  const whole = countDrawn([...(graph?.relationships ?? []), ...(graph?.outside ?? [])]);
  const actors = graph?.actors ?? [];
  const isDisputed = (row: { disputed: boolean }) => row.disputed;
  const disputed = graph?.relationships.filter(isDisputed).length ?? 0;
  /** The list of what is drawn, within the filters and one more. */
  const list = (page: 'claims' | 'relationships', more: Partial<FilterState>) =>
    listHref(page, view, {
      actors: view.links === 'focus' ? focus : [],
      between: actors.map(actor => actor.slug),
      filter: { ...withoutLegend(filter), ...more },
    });
  const allKinds = KIND_GROUPS.flatMap(group => group.kinds);
  const isOn = <T,>(shown: readonly T[], value: T) => shown.length === 0 || shown.includes(value);
  return (
    <div className="legend">
      <section aria-labelledby="legend-classes">
        <h2 id="legend-classes">
          {text('rail.classes')} <span>{text('rail.drawn')}</span>
        </h2>
        <ul>
          {QUAD_CLASSES.map(quad => (
            <LegendRow
              key={quad}
              sample={<LineSample quad={quad} />}
              label={text(`quad.${quad}`)}
              visible={drawn.quads[quad]}
              total={whole.quads[quad]}
              href={list('claims', { quads: [quad] })}
              on={isOn(filter.quads, quad)}
              onToggle={only =>
                changeView(setFilter({ quads: toggledRow(filter.quads, [quad], QUAD_CLASSES, only) }))
              }
            />
          ))}
        </ul>
      </section>
      <section aria-labelledby="legend-modalities">
        <h2 id="legend-modalities">{text('rail.modalities')}</h2>
        <ul>
          {MODALITIES.map(modality => (
            <LegendRow
              key={modality}
              sample={<LineSample modality={modality} />}
              label={text(`modality.${modality}`)}
              visible={drawn.modalities[modality]}
              total={whole.modalities[modality]}
              href={list('claims', { modalities: [modality], polarities: ['AFFIRMED'] })}
              on={isOn(filter.modalities, modality)}
              onToggle={only =>
                changeView(
                  setFilter({ modalities: toggledRow(filter.modalities, [modality], MODALITIES, only) }),
                )
              }
            />
          ))}
          <LegendRow
            sample={<LineSample denied />}
            label={text('rail.denied')}
            visible={drawn.denied}
            total={whole.denied}
            href={list('claims', { polarities: ['DENIED'] })}
            on={isOn(filter.polarities, 'DENIED')}
            onToggle={only => {
              const asked = filter.polarities[0];
              const next = only ? 'DENIED' : asked === 'AFFIRMED' ? undefined : 'AFFIRMED';
              changeView(setFilter({ polarities: next && next !== asked ? [next] : [] }));
            }}
          />
          <LegendRow
            sample={<LineSample disputed />}
            label={text('rail.disputed')}
            visible={disputed}
            href={list('relationships', { disputed: true })}
            strong
            on={filter.disputed !== false}
            onToggle={only => {
              const next = only ? true : filter.disputed === false ? null : false;
              changeView(setFilter({ disputed: next === filter.disputed ? null : next }));
            }}
          />
        </ul>
      </section>
      <section aria-labelledby="legend-kinds">
        <h2 id="legend-kinds">{text('rail.kinds')}</h2>
        <ul>
          {KIND_GROUPS.map(group => {
            const own = actors.filter(actor => group.kinds.includes(actor.kind));
            const count = own.length;
            const [first] = group.kinds;
            return count > 0 && first ? (
              <LegendRow
                key={group.id}
                sample={<KindGlyph kind={first} size={16} />}
                label={text(group.id)}
                visible={count}
                href={listHref('actors', view, { between: own.map(actor => actor.slug) })}
                on={isOn(kinds, first)}
                onToggle={only =>
                  changeView(current => ({
                    ...current,
                    kinds: toggledRow(current.kinds, group.kinds, allKinds, only),
                  }))
                }
              />
            ) : null;
          })}
        </ul>
      </section>
    </div>
  );
}
