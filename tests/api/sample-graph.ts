/**
 * The graph that the API is tested on, small enough to draw:
 *
 *   turkey ◄── ACCUSE (q-street) ── sdf ── ASSAULT (north-pulse, both languages of one digest) ──► isis
 *      ▲                             ▲ ▲                                                            ▲
 *   MEMBER_OF (gazetteer)            │ └── ALLIED_WITH (q-street) ── united-states ── OPPOSES ──────┘
 *      │                             │
 *   turkish-forces ── ASSAULT ───────┘  disputed: two affirm (one alleged by informed sources), turkey denies
 *
 * ypg is a member of sdf. One claim is accepted, one rejected, one below the threshold. The article at
 * example.org was read twice: its first version claimed that sdf holds the dam.
 */

import type { GraphStore } from '../../server/store/graph-store.ts';
import {
  buildActor,
  buildArticle,
  buildBundle,
  buildClaim,
  buildDate,
  buildDecision,
  buildMentions,
  buildReason,
} from '../builders.ts';

const ACTORS = [
  buildActor('sdf', {
    kind: 'ARMED_GROUP',
    nameEn: 'Syrian Democratic Forces',
    nameAr: 'قوات سوريا الديمقراطية',
    shortEn: 'SDF',
    shortAr: 'قسد',
    aliases: ['SDF', 'قسد'],
  }),
  buildActor('ypg', { kind: 'ARMED_GROUP', nameEn: 'YPG', nameAr: 'وحدات حماية الشعب', memberOf: ['sdf'] }),
  buildActor('turkey', { kind: 'STATE', nameEn: 'Turkey', nameAr: 'تركيا' }),
  buildActor('turkish-forces', {
    kind: 'MILITARY',
    nameEn: 'Turkish forces',
    nameAr: 'القوات التركية',
    memberOf: ['turkey'],
  }),
  buildActor('isis', { kind: 'ARMED_GROUP', nameEn: 'ISIS', nameAr: 'داعش' }),
  buildActor('united-states', { kind: 'STATE', nameEn: 'United States', nameAr: 'الولايات المتحدة' }),
  buildActor('tishrin-dam', { kind: 'FACILITY', nameEn: 'Tishrin Dam', nameAr: 'سد تشرين' }),
  buildActor('q-street', { kind: 'MEDIA', nameEn: 'Q Street', nameAr: 'كيو ستريت' }),
];

const strike = buildArticle(
  'Strike near the dam\nInformed sources told Q Street that Turkish forces shelled the SDF. The SDF accused Turkey of breaking the truce. Turkey denied that its army shelled the SDF. Locals think that Turkey talks to ISIS.',
  { outlet: 'q-street', published: buildDate('2025-08-17') },
);

export const STRIKE_CLAIMS = {
  shelled: buildClaim(strike, {
    subject: 'turkish-forces',
    type: 'ASSAULT',
    object: 'sdf',
    quote: 'Turkish forces shelled the SDF',
    modality: 'ALLEGED',
    saidBy: [['speaker:informed-sources', 'Informed sources']],
    state: 'ACCEPTED',
    decisions: ['0198b000-0000-7000-8000-000000000001'],
  }),
  accused: buildClaim(strike, {
    subject: 'sdf',
    type: 'ACCUSE',
    object: 'turkey',
    quote: 'The SDF accused Turkey of breaking the truce',
    saidBy: ['actor:sdf'],
  }),
  denied: buildClaim(strike, {
    subject: 'turkish-forces',
    type: 'ASSAULT',
    object: 'sdf',
    quote: 'Turkey denied that its army shelled the SDF',
    polarity: 'DENIED',
    reason: buildReason(strike.text, {
      matched: 'shelled',
      subject: 'its',
      object: 'SDF',
      antecedent: 'Turkey',
    }),
    saidBy: ['actor:turkey'],
  }),
  lessSure: buildClaim(strike, {
    subject: 'turkey',
    type: 'CONSULT',
    object: 'isis',
    quote: 'Turkey talks to ISIS',
    confidence: 0.2,
  }),
};

const shelling = buildArticle(
  'قصف\nقصفت القوات التركية مواقع قسد قرب سد تشرين. وتتحالف الولايات المتحدة مع قسد.',
  {
    outlet: 'north-pulse',
    published: buildDate('2025-09'),
  },
);

const original = { outlet: 'north-pulse', attributedAs: null, file: '004_dam.txt', url: null };
const digestAr = buildArticle('موجز\nهاجمت قسد مواقع داعش.', {
  outlet: 'isnad-digest',
  published: buildDate('2025', true),
  original,
});
const digestEn = buildArticle('Digest\nThe SDF attacked ISIS positions.', {
  outlet: 'isnad-digest',
  published: buildDate('2025', true),
  original,
});

const url = 'https://example.org/dam';
const damFirst = buildArticle('Dam\nThe SDF holds the dam.', { outlet: 'q-street', url, published: null });
const damSecond = buildArticle('Dam\nThe United States opposes ISIS. It is allied with the SDF.', {
  outlet: 'q-street',
  url,
  published: null,
});

export const ARTICLES = { strike, shelling, digestAr, digestEn, damFirst, damSecond };

const bundles = [
  buildBundle(strike, {
    threshold: 0.5,
    claims: Object.values(STRIKE_CLAIMS),
    mentions: [
      ...buildMentions(strike.text, 'sdf', 'SDF'),
      ...buildMentions(strike.text, 'turkish-forces', 'Turkish forces'),
    ],
    decisions: [
      buildDecision(STRIKE_CLAIMS.shelled, {
        id: '0198b000-0000-7000-8000-000000000001',
        reason: 'The article says so.',
      }),
    ],
  }),
  buildBundle(shelling, {
    claims: [
      buildClaim(shelling, {
        subject: 'turkish-forces',
        type: 'ASSAULT',
        object: 'sdf',
        quote: 'قصفت القوات التركية مواقع قسد',
      }),
      buildClaim(shelling, {
        subject: 'united-states',
        type: 'ALLIED_WITH',
        object: 'sdf',
        quote: 'وتتحالف الولايات المتحدة مع قسد',
        state: 'REJECTED',
      }),
    ],
    mentions: buildMentions(shelling.text, 'sdf', 'قسد'),
  }),
  ...[digestAr, digestEn].map(article =>
    buildBundle(article, {
      claims: [
        buildClaim(article, {
          subject: 'sdf',
          type: 'ASSAULT',
          object: 'isis',
          quote: article.text.split('\n')[1] ?? '',
          saidBy: ['actor:q-street'],
        }),
      ],
    }),
  ),
  buildBundle(damFirst, {
    claims: [
      buildClaim(damFirst, {
        subject: 'sdf',
        type: 'CONTROLS',
        object: 'tishrin-dam',
        quote: 'The SDF holds the dam',
      }),
    ],
  }),
  buildBundle(damSecond, {
    claims: [
      buildClaim(damSecond, {
        subject: 'united-states',
        type: 'OPPOSES',
        object: 'isis',
        quote: 'The United States opposes ISIS',
      }),
      buildClaim(damSecond, {
        subject: 'united-states',
        type: 'ALLIED_WITH',
        object: 'sdf',
        quote: 'It is allied with the SDF',
      }),
    ],
  }),
];

/** Fills an empty store with the graph. */
export async function storeSampleGraph(store: GraphStore): Promise<void> {
  await store.upsertActors(ACTORS);
  await store.upsertRoles([
    { id: 'speaker:informed-sources', nameAr: 'مصادر مطلعة', nameEn: 'informed sources' },
  ]);
  for (const bundle of bundles) await store.storeArticle(bundle);
}
