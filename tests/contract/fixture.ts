/**
 * The graph of the contract suite. Four articles; the digests D-ar and D-en retell `a.txt`, so that they and A
 * are one origin.
 *
 *   turkey ──ASSAULT──▶ sdf        affirmed by A (informed sources), alleged by D-ar; denied by B (turkey says): disputed
 *   sdf ──ASSAULT──▶ isis          affirmed by A and by B
 *   united-states ──AID──▶ sdf     affirmed by B, anticipated
 *   united-states ──OPPOSES──▶ isis  affirmed by B, confidence .2
 *   isis ──THREATEN──▶ iraq        affirmed by B
 */
import type { Actor } from '../../server/domain/actor.ts';
import type { ArticleBundle } from '../../server/store/graph-store.ts';
import {
  buildActor,
  buildArticle,
  buildBundle,
  buildClaim,
  buildDate,
  buildMentions,
  buildReason,
} from '../builders.ts';

export const ACTORS: Actor[] = [
  buildActor('sdf', {
    kind: 'ARMED_GROUP',
    nameAr: 'قوات سوريا الديمقراطية',
    nameEn: 'Syrian Democratic Forces',
    shortAr: 'قسد',
    shortEn: 'SDF',
    aliases: ['ميليشيا قسد'],
  }),
  buildActor('ypg', { kind: 'ARMED_GROUP', nameAr: 'وحدات حماية الشعب', memberOf: ['sdf'] }),
  buildActor('turkey', { kind: 'STATE', nameAr: 'تركيا', nameEn: 'Turkey' }),
  buildActor('isis', { kind: 'ARMED_GROUP', nameAr: 'تنظيم داعش', nameEn: 'ISIS' }),
  buildActor('united-states', { kind: 'STATE', nameAr: 'الولايات المتحدة', nameEn: 'United States' }),
  buildActor('iraq', { kind: 'STATE', nameAr: 'العراق', nameEn: 'Iraq' }),
  buildActor('q-street', { kind: 'MEDIA', nameAr: 'كيو ستريت', nameEn: 'Q Street' }),
];

const a = buildArticle('استهدفت تركيا مواقع قسد، بحسب مصادر مطلعة. وهاجمت قسد خلايا داعش.', {
  title: 'تركيا وقسد',
  fileName: 'a.txt',
  outlet: 'q-street',
  published: buildDate('2025-08-17'),
});
const b = buildArticle(
  'Turkey denied that it attacked the SDF. The SDF attacked ISIS, and Washington will arm the SDF. Washington opposes ISIS. ISIS threatened Iraq.',
  { title: 'Turkey denies', fileName: 'b.txt', outlet: 'north-pulse', published: buildDate('2025-09') },
);
const retells = { outlet: 'q-street', attributedAs: 'q-street', file: 'a.txt', url: null };
const dAr = buildArticle('قالت كيو ستريت إن تركيا ربما ضربت قسد.', {
  title: 'موجز',
  fileName: 'a.ar.md',
  outlet: 'isnad-digest',
  original: retells,
  published: buildDate('2025', true),
});
const dEn = buildArticle('Q Street said little else.', {
  title: 'Digest',
  fileName: 'a.en.md',
  outlet: 'isnad-digest',
  original: retells,
  published: null,
});

export const ARTICLES = { a, b, dAr, dEn };

export const CLAIMS = {
  turkeyHitSdf: buildClaim(a, {
    subject: 'turkey',
    type: 'ASSAULT',
    object: 'sdf',
    quote: 'استهدفت تركيا مواقع قسد',
    saidBy: [['speaker:informed-sources', 'مصادر مطلعة']],
  }),
  sdfHitIsis: buildClaim(a, {
    subject: 'sdf',
    type: 'ASSAULT',
    object: 'isis',
    quote: 'وهاجمت قسد خلايا داعش',
    reason: buildReason(a.text, { matched: 'وهاجمت', subject: 'قسد', object: 'داعش' }),
  }),
  turkeyDenies: buildClaim(b, {
    subject: 'turkey',
    type: 'ASSAULT',
    object: 'sdf',
    quote: 'Turkey denied that it attacked the SDF',
    reason: buildReason(b.text, { matched: 'attacked', subject: 'it', object: 'SDF', antecedent: 'Turkey' }),
    polarity: 'DENIED',
    saidBy: [['actor:turkey', 'Turkey']],
  }),
  sdfHitIsisToo: buildClaim(b, {
    subject: 'sdf',
    type: 'ASSAULT',
    object: 'isis',
    quote: 'The SDF attacked ISIS',
  }),
  usWillArm: buildClaim(b, {
    subject: 'united-states',
    type: 'AID',
    object: 'sdf',
    quote: 'Washington will arm the SDF',
    modality: 'ANTICIPATED',
  }),
  usOpposes: buildClaim(b, {
    subject: 'united-states',
    type: 'OPPOSES',
    object: 'isis',
    quote: 'Washington opposes ISIS',
    confidence: 0.2,
  }),
  isisThreatens: buildClaim(b, {
    subject: 'isis',
    type: 'THREATEN',
    object: 'iraq',
    quote: 'ISIS threatened Iraq',
    method: 'MODEL',
  }),
  maybeHit: buildClaim(dAr, {
    subject: 'turkey',
    type: 'ASSAULT',
    object: 'sdf',
    quote: 'تركيا ربما ضربت قسد',
    modality: 'ALLEGED',
    saidBy: ['actor:q-street'],
  }),
};

export const BUNDLES: Record<keyof typeof ARTICLES, ArticleBundle> = {
  a: buildBundle(a, {
    claims: [CLAIMS.turkeyHitSdf, CLAIMS.sdfHitIsis],
    mentions: [...buildMentions(a.text, 'turkey', 'تركيا'), ...buildMentions(a.text, 'sdf', 'قسد')],
  }),
  b: buildBundle(b, {
    claims: [
      CLAIMS.turkeyDenies,
      CLAIMS.sdfHitIsisToo,
      CLAIMS.usWillArm,
      CLAIMS.usOpposes,
      CLAIMS.isisThreatens,
    ],
    mentions: [...buildMentions(b.text, 'sdf', 'SDF'), ...buildMentions(b.text, 'isis', 'ISIS')],
  }),
  dAr: buildBundle(dAr, { claims: [CLAIMS.maybeHit] }),
  dEn: buildBundle(dEn),
};
