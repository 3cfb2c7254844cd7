import type { ReactElement } from 'react';
import {
  isRelationType,
  QUAD_CLASSES,
  RELATION_TYPES,
  type RelationType,
  typesOfQuad,
} from '../../../server/domain/relation-types.ts';
import { useText } from '../../i18n/text.ts';
import { excluded, leftOut, toggled } from '../../state/view-changes.ts';
import { LineSample } from '../../ui/line-sample.tsx';
import { CheckRow } from './check-row.tsx';
import { useMenuFacets } from './facet-list.tsx';
import type { FilterPart } from './filter-part.ts';

type RelationFilterProps = FilterPart & { onChange(types: RelationType[]): void };

/** The relations that occur, by class; a class chooses all of its own. */
export function RelationFilter({ about, filter, onChange }: RelationFilterProps): ReactElement {
  const text = useText();
  const facets = useMenuFacets(about, { ...filter, types: [] });
  const counts = new Map((facets?.type ?? []).map(({ value, claims }) => [value, claims]));
  const chosen = filter.types;
  const left = leftOut(chosen, RELATION_TYPES);
  return (
    <div className="facet-list">
      {QUAD_CLASSES.map(quad => {
        const types = typesOfQuad(quad).filter(type => counts.has(type) || chosen.includes(type));
        if (types.length === 0) return null;
        const all = types.every(type => chosen.includes(type));
        return (
          // biome-ignore lint/a11y/useSemanticElements: rows of one class, named by the first
          <div key={quad} role="group" aria-label={text(`quad.${quad}`)} className="facet-group">
            <CheckRow
              label={<b>{text(`quad.${quad}`)}</b>}
              sample={<LineSample quad={quad} width={22} />}
              count={types.reduce((sum, type) => sum + (counts.get(type) ?? 0), 0)}
              checked={all}
              excluded={types.every(type => left.includes(type))}
              onExclude={() => onChange(excluded(chosen, types, RELATION_TYPES))}
              onToggle={only =>
                onChange(
                  only ? types : all ? chosen.filter(type => !types.includes(type)) : [...chosen, ...types],
                )
              }
            />
            {types.filter(isRelationType).map(type => (
              <CheckRow
                key={type}
                label={text(`relation.${type}`)}
                count={counts.get(type) ?? 0}
                checked={chosen.includes(type)}
                excluded={left.includes(type)}
                onExclude={() => onChange(excluded(chosen, [type], RELATION_TYPES))}
                onToggle={only => onChange(only ? [type] : toggled(chosen, type))}
              />
            ))}
          </div>
        );
      })}
      {facets && counts.size === 0 && <p className="facet-none">{text('filters.nothing')}</p>}
    </div>
  );
}
