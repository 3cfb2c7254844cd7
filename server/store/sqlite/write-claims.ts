/** The claims of an article, with their chains and mentions, as rows. */
import { type Article, effectiveOutlet } from '../../domain/article.ts';
import { IsnadError } from '../../domain/errors.ts';
import { fold, foldName } from '../../domain/folding.ts';
import { lastDayOf } from '../../domain/published-date.ts';
import { quadOf } from '../../domain/relation-types.ts';
import type { Reading } from '../graph-store.ts';
import { contextOf, standingOf } from '../standing.ts';
import type { Database } from './database.ts';

/**
 * Stores claims and mentions of an article whose row is there; call within a transaction.
 *
 * @throws IsnadError BAD_USER_INPUT where a chain names an unknown actor.
 */
export function writeClaims(
  db: Database,
  article: Article,
  origin: string,
  bundle: Pick<Reading, 'claims' | 'mentions' | 'threshold'>,
): void {
  const dates = dateColumns(article);
  for (const claim of bundle.claims) {
    const { id, subject, type, object, polarity, modality, span, quote, state, found } = claim;
    db.run(
      `INSERT INTO claim (id, article, subject, type, quad, object, polarity, modality, start, "end", quote, quote_fold,
         prefix, suffix, sentence, subject_span, object_span, predicate_span, confidence, rule, extractor, method,
         event_date, state, standing, decisions, found, outlet, language, origin, published, published_end, precision, estimated)
       VALUES (:id, :article, :subject, :type, :quad, :object, :polarity, :modality, :start, :end, :quote, :quoteFold,
         :prefix, :suffix, :sentence, :subjectSpan, :objectSpan, :predicateSpan, :confidence, :rule, :extractor, :method,
         :eventDate, :state, :standing, :decisions, :found, :outlet, :language, :origin, :published, :publishedEnd, :precision, :estimated)`,
      {
        id,
        article: article.id,
        subject,
        type,
        quad: quadOf(type),
        object,
        polarity,
        modality,
        start: span.start,
        end: span.end,
        quote,
        quoteFold: fold(quote),
        ...contextOf(article.text, span),
        sentence: JSON.stringify(claim.sentence),
        subjectSpan: claim.subjectSpan && JSON.stringify(claim.subjectSpan),
        objectSpan: claim.objectSpan && JSON.stringify(claim.objectSpan),
        predicateSpan: claim.predicateSpan && JSON.stringify(claim.predicateSpan),
        confidence: claim.confidence,
        rule: claim.rule,
        extractor: claim.extractor,
        method: claim.method,
        eventDate: claim.eventDate,
        state,
        standing: standingOf(claim, true, bundle.threshold),
        decisions: claim.decisions,
        found: found && JSON.stringify(found),
        outlet: effectiveOutlet(article),
        language: article.language,
        origin,
        ...dates,
      },
    );
    if (claim.reason)
      db.run('INSERT INTO claim_reason (claim, reason) VALUES (:id, :reason)', {
        id,
        reason: JSON.stringify(claim.reason),
      });
    claim.attribution.forEach((step, position) => {
      if (step.speaker.startsWith('speaker:'))
        db.run(
          `INSERT OR IGNORE INTO role (id, name_ar, name_en, folded) VALUES (:id, :name, :name, :folded)`,
          roleNamed(step.speaker),
        );
      else if (!db.get('SELECT 1 FROM actor WHERE slug = substr(:speaker, 7)', { speaker: step.speaker }))
        throw new IsnadError('BAD_USER_INPUT', `A chain names ${step.speaker}, which is no known actor.`, {
          claim: id,
          speaker: step.speaker,
        });
      db.run(
        'INSERT INTO attribution (claim, position, speaker, span) VALUES (:claim, :position, :speaker, :span)',
        {
          claim: id,
          position,
          speaker: step.speaker,
          span: step.span && JSON.stringify(step.span),
        },
      );
    });
  }
  for (const { actor, span } of bundle.mentions)
    db.run(
      'INSERT OR IGNORE INTO mention (article, start, "end", actor, text) VALUES (:article, :start, :end, :actor, :text)',
      {
        article: article.id,
        start: span.start,
        end: span.end,
        actor,
        text: article.text.slice(span.start, span.end),
      },
    );
}

function roleNamed(id: string): { id: string; name: string; folded: string } {
  const name = id.slice('speaker:'.length).replaceAll('-', ' ');
  return { id, name, folded: foldName(name) };
}

/** Columns of a date of publication; `''` where none is known. */
export function dateColumns({ published }: Article) {
  return {
    published: published?.date ?? '',
    publishedEnd: published ? lastDayOf(published.date, published.precision) : '',
    precision: published?.precision ?? '',
    estimated: published?.estimated ?? false,
  };
}
