import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { EvidenceDocument } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useText } from '../../i18n/text.ts';
import { formatLineKey } from '../../state/url-state.ts';
import { NO_FILTER } from '../../state/view-state.ts';
import type { ExplorerParts } from '../explorer/explorer-parts.ts';
import { findLine } from '../explorer/graph-view.ts';
import { FailureBanner } from '../shell/failure-banner.tsx';
import { EvidenceColumns } from './evidence-columns.tsx';
import { EvidenceFoot } from './evidence-foot.tsx';
import { EvidenceHead } from './evidence-head.tsx';
import './evidence-panel.css';
import { arrangeEvidence } from './arrange-evidence.ts';
import { EvidenceSheetBody } from './evidence-sheet-body.tsx';
import { EvidenceTools } from './evidence-tools.tsx';
import { toEvidenceVariables } from './evidence-variables.ts';
import { useClaimKeys } from './use-claim-keys.ts';

/** Up to so many claims are read at once and need no tools. */
const FEW = 3;

type EvidencePanelProps = Pick<ExplorerParts, 'view' | 'drawing' | 'layout'> & { onClose(): void };

/** The evidence of a line: who affirms and who denies, side by side, each claim with its chain. */
export function EvidencePanel({ view, drawing, layout, onClose }: EvidencePanelProps): ReactElement | null {
  const text = useText();
  const body = useRef<HTMLDivElement>(null);
  const relKey = view.rel ? formatLineKey(view.rel) : '';
  const [{ about, sought }, setSearch] = useState({ about: relKey, sought: '' });
  const setSought = (next: string) => setSearch({ about: relKey, sought: next });
  // What was sought on one line says nothing about the next.
  if (about !== relKey) setSought('');
  useClaimKeys(body);
  const rel = view.rel;
  const line = findLine(drawing.graph?.lines ?? [], rel);
  const waiting = !drawing.graph && !drawing.failure;
  const variables = toEvidenceVariables(
    rel ?? { subject: '', kind: 'STRUCTURAL', object: '' },
    line,
    rel ? view.filter : NO_FILTER,
  );
  const { data, failure, loading, retry } = useAnswer(EvidenceDocument, variables, {
    pause: rel === null || waiting,
    identity: rel ? formatLineKey(rel) : '',
  });
  if (!rel) return null;
  const evidence = data?.evidence && arrangeEvidence(data.evidence, view.sort, sought);
  const fetched = data?.evidence
    ? data.evidence.affirmed.nodes.length + data.evidence.denied.nodes.length
    : 0;
  return (
    <div className="panel" ref={body} aria-busy={loading || undefined} data-testid="evidence">
      {failure && <FailureBanner failure={failure} onRetry={retry} />}
      {evidence ? (
        <>
          <EvidenceHead
            evidence={evidence}
            rel={rel}
            line={line}
            view={view}
            lines={drawing.graph?.lines ?? []}
            question={{ document: EvidenceDocument, variables }}
            onClose={onClose}
          />
          {fetched > FEW && (
            <EvidenceTools
              view={view}
              sought={sought}
              onSeek={setSought}
              shown={evidence.affirmed.nodes.length + evidence.denied.nodes.length}
              all={fetched}
            />
          )}
          {layout === 'phone' ? (
            <EvidenceSheetBody evidence={evidence} view={view} />
          ) : (
            <EvidenceColumns evidence={evidence} view={view} wide={layout === 'tablet'} />
          )}
          {layout !== 'phone' && <EvidenceFoot evidence={evidence} />}
        </>
      ) : data && !loading ? (
        <p className="panel-note">{text('panel.none')}</p>
      ) : (
        <div className="panel-skeleton" role="status" aria-label={text('app.loading')}>
          {Array.from({ length: 9 }, (_, index) => (
            <i key={index} />
          ))}
        </div>
      )}
    </div>
  );
}
