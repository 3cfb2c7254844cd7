import type { Actor } from '../domain/actor.ts';
import { type Article, type Outlet, UNKNOWN_OUTLET } from '../domain/article.ts';
import { articleId } from '../domain/content-ids.ts';
import type { Document } from '../reading/document.ts';

/** An outlet with the names that are stated, else those of the media actor of the same slug, else its slug. */
function named(outlet: Outlet, actors: ReadonlyMap<string, Actor>): Outlet {
  const actor = actors.get(outlet.slug);
  const nameEn = outlet.nameEn || actor?.nameEn || outlet.nameAr || outlet.slug;
  return { slug: outlet.slug, nameAr: outlet.nameAr || actor?.nameAr || nameEn, nameEn };
}

/** An outlet as an actor that nobody has confirmed: a digest's claims give it as their first speaker. */
function toPublisher({ slug, nameAr, nameEn }: Outlet): Actor {
  return {
    slug,
    kind: 'MEDIA',
    nameAr,
    nameEn,
    shortAr: null,
    shortEn: null,
    aliases: [],
    memberOf: [],
    status: 'CANDIDATE',
  };
}

/**
 * The article of a document, but for what only the extractor and the store know; the outlets that it names; and those
 * of them that speak in a digest and that the gazetteer lacks, as actors.
 */
export function toArticle(
  document: Document,
  actors: ReadonlyMap<string, Actor>,
  retrievedAt: string,
): { article: Article; outlets: Outlet[]; publishers: Actor[] } {
  const { path: _path, original, outlet: stated, ...rest } = document;
  const outlet = stated ? named(stated, actors) : UNKNOWN_OUTLET;
  const { names = null, ...about } = original ?? {};
  const others = [original?.outlet, original?.attributedAs].flatMap(slug =>
    slug ? [named(names?.slug === slug ? names : { slug, nameAr: '', nameEn: '' }, actors)] : [],
  );
  return {
    article: {
      ...rest,
      id: articleId(outlet.slug, document.sha256),
      outlet: outlet.slug,
      original: original ? (about as Article['original']) : null,
      retrievedAt,
      origin: '',
      boilerplate: [],
    },
    outlets: [...new Map([outlet, ...others].map(one => [one.slug, one])).values()],
    publishers: others
      .filter(other => other.slug === original?.attributedAs && !actors.has(other.slug))
      .map(toPublisher),
  };
}
