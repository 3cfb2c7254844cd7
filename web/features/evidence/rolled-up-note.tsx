import type { ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { useNames } from '../../ui/actor-name.ts';
import type { EvidenceData } from './evidence-data.ts';
import { membersOnLine } from './rolled-up.ts';

/** Which members count as the ends of a line. */
export function RolledUpNote({ evidence }: { evidence: EvidenceData }): ReactElement | null {
  const text = useText();
  const names = useNames();
  const ends = membersOnLine(evidence);
  if (ends.length === 0) return null;
  return (
    <p className="caption panel-hidden" data-testid="rolled-up">
      {ends.map(({ end, members }) => (
        <span key={end.slug}>
          {text('panel.rolledUp', {
            parent: names.short(end),
            members: members.map(names.short).join(text.language === 'AR' ? '، ' : ', '),
          })}
        </span>
      ))}
    </p>
  );
}
