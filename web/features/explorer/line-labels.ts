import { useMemo } from 'react';
import type { RelationshipHeadFragment } from '../../api/generated/operations.ts';
import type { LineLabels } from '../../graph/lines.ts';
import { useText } from '../../i18n/text.ts';
import { type Names, useNames } from '../../ui/actor-name.ts';

type Ends = readonly Pick<RelationshipHeadFragment, 'subject' | 'object'>[];

function nameOf(slug: string, ends: Ends, names: Names): string {
  for (const { subject, object } of ends) {
    if (subject.slug === slug) return names.short(subject);
    if (object.slug === slug) return names.short(object);
  }
  return slug;
}

/** How lines are named, and read out: "United States, cut support, SDF: 3 affirm, 1 denies". */
export function useLineLabels(): (relationships: Ends) => LineLabels {
  const text = useText();
  const names = useNames();
  return useMemo(
    () => relationships => ({
      relation: type => text(`relation.${type}`),
      describe: line => {
        const counts = [
          ...(line.disputed || !line.denied
            ? [text('count.affirm', { n: line.disputed?.affirmed ?? line.claims })]
            : []),
          ...(line.disputed || line.denied
            ? [text('count.deny', { n: line.disputed?.denied ?? line.claims })]
            : []),
        ];
        return text('graph.line', {
          subject: nameOf(line.subject, relationships, names),
          relation: line.label,
          object: nameOf(line.object, relationships, names),
          counts: counts.join(text.language === 'AR' ? '، ' : ', '),
        });
      },
    }),
    [text, names],
  );
}
