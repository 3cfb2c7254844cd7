import { foundIn, review, withDecided } from '../domain/review.ts';
import { extractArticle, type IngestContext, toReading } from './ingest.ts';

export type ReextractReport = {
  article: string;
  status: 'replaced' | 'unchanged';
  claims: number;
  orphaned: string[];
};

/**
 * Reads stored articles again with the present extractor, one transaction each: what an older one found is replaced,
 * people's decisions are replayed. Those that the present extractor has read are left alone.
 */
export async function* reextract({
  store,
  extraction,
}: Pick<IngestContext, 'store' | 'extraction'>): AsyncGenerator<ReextractReport> {
  for (const id of await store.articleIds()) {
    const stored = await store.findReading(id);
    if (!stored) continue;
    const { article, decisions, extractor } = stored;
    if (extractor === extraction.version) {
      yield { article: id, status: 'unchanged', claims: foundIn(stored.claims).length, orphaned: [] };
      continue;
    }
    const found = await extractArticle(extraction, article);
    const reviewed = review(id, article.text, withDecided(found.claims, stored.claims, decisions), decisions);
    await store.replaceReading(id, toReading(extraction, found, reviewed.claims, []));
    yield { article: id, status: 'replaced', claims: reviewed.claims.length, orphaned: reviewed.orphaned };
  }
}
