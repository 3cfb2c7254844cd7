import type {
  ActorHeadFragment,
  ArticleHeadFragment,
  ClaimCardFragment,
  RelationshipHeadFragment,
} from '../../web/api/generated/operations.ts';

/** An actor of the page; what a test does not care about is filled in. */
export function actor(slug: string, more: Partial<ActorHeadFragment> = {}): ActorHeadFragment {
  return {
    id: `actor:${slug}`,
    slug,
    kind: 'ARMED_GROUP',
    nameAr: `ع ${slug}`,
    nameEn: slug,
    shortAr: `ع ${slug}`,
    shortEn: slug,
    status: 'CURATED',
    claimCount: 1,
    neighborCount: 1,
    ...more,
  };
}

export function outlet(slug: string, nameAr: string, nameEn: string) {
  return { id: `outlet:${slug}`, slug, nameAr, nameEn };
}

export function article(more: Partial<ArticleHeadFragment> = {}): ArticleHeadFragment {
  const publisher = outlet('q-street', 'كيو ستريت', 'Q Street');
  return {
    id: 'article:0123456789abcdef',
    title: 'ثلاثة ملفات',
    language: 'AR',
    outlet: publisher,
    effectiveOutlet: publisher,
    url: null,
    publishedAt: null,
    publishedPrecision: null,
    publishedEstimated: false,
    original: null,
    origin: 'origin-1',
    claimCount: 1,
    ...more,
  };
}

/** A step of a chain: `actor:…` or `speaker:…`. */
export function step(
  position: number,
  id: string,
  labelAr = id,
  labelEn = id,
): ClaimCardFragment['attribution'][number] {
  const [kind, slug = ''] = id.split(':');
  const speaker =
    kind === 'actor'
      ? { __typename: 'Actor' as const, id, slug }
      : { __typename: 'SpeakerRole' as const, id, slug };
  return { position, labelAr, labelEn, span: null, speaker };
}

export function tally(
  more: Partial<RelationshipHeadFragment['tally']> = {},
): RelationshipHeadFragment['tally'] {
  return {
    claims: 1,
    articles: 1,
    outlets: 1,
    origins: 1,
    affirmed: 1,
    denied: 0,
    actual: 1,
    alleged: 0,
    anticipated: 0,
    accepted: 0,
    rejected: 0,
    lessSure: 0,
    ...more,
  };
}

export function relationship(
  subject: string,
  type: RelationshipHeadFragment['type'],
  object: string,
  quad: RelationshipHeadFragment['quad'],
  more: Partial<RelationshipHeadFragment> = {},
): RelationshipHeadFragment {
  return {
    id: `relationship:${subject}~${type}~${object}`,
    subject: actor(subject),
    type,
    quad,
    object: actor(object),
    tally: tally(),
    disputed: false,
    firstSeen: null,
    lastSeen: null,
    firstSeenEstimated: false,
    lastSeenEstimated: false,
    ...more,
  };
}

export function claim(more: Partial<ClaimCardFragment> = {}): ClaimCardFragment {
  return {
    id: 'claim:fedcba9876543210',
    subject: actor('turkey'),
    type: 'ASSAULT',
    quad: 'MATERIAL_CONFLICT',
    object: actor('sdf'),
    polarity: 'AFFIRMED',
    modality: 'ACTUAL',
    attribution: [],
    citation: {
      start: 10,
      end: 24,
      quote: 'استهدف نقطة',
      prefix: '',
      suffix: '',
      sentence: { start: 0, end: 40 },
      subjectSpan: null,
      objectSpan: null,
      predicateSpan: null,
    },
    article: article(),
    confidence: 0.9,
    extraction: { method: 'RULE', rule: 'assault-target', extractor: 'isnad-rules' },
    eventDate: null,
    review: { state: 'UNREVIEWED', decisions: [] },
    shown: true,
    ...more,
  };
}
