import type { ClaimContent } from '../../server/domain/claim.ts';
import type { GoldClaim } from '../../server/evaluation/gold.ts';

/** An invented finding. */
export function found(
  subject: string,
  type: ClaimContent['type'],
  object: string,
  start: number,
  end: number,
): ClaimContent {
  return {
    subject,
    type,
    object,
    polarity: 'AFFIRMED',
    modality: 'ACTUAL',
    attribution: [],
    span: { start, end },
    quote: '',
    sentence: { start, end },
    subjectSpan: { start, end: start + 2 },
    objectSpan: { start: end - 2, end },
    predicateSpan: null,
    confidence: 0.5,
    rule: 'test',
    extractor: 'test/1',
    method: 'RULE',
    eventDate: null,
    reason: null,
  };
}

/** An invented annotation. */
export function gold(
  subject: string,
  type: GoldClaim['type'],
  object: string,
  start: number,
  end: number,
): GoldClaim {
  return {
    subject,
    type,
    object,
    polarity: 'affirmed',
    modality: 'actual',
    attribution: [],
    start,
    end,
    quote: '',
  };
}
