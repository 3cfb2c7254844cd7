import type { Language } from './language.ts';
import type { PublishedDate } from './published-date.ts';
import type { Span } from './span.ts';

/** A publisher. An outlet and the media actor of the same slug are one thing. */
export type Outlet = { slug: string; nameAr: string; nameEn: string };

/** Stands for a publisher that nobody stated; never counted as an outlet. */
export const UNKNOWN_OUTLET: Outlet = {
  slug: 'unknown',
  nameAr: 'منفذ غير مذكور',
  nameEn: 'outlet not stated',
};

/** What a digest reports on: the article that it retells. */
export type Original = {
  /** Outlet of the original; null where the original names none. */
  outlet: string | null;
  /** Slug of the actor to which a digest gives every statement; null where there is none. */
  attributedAs: string | null;
  /** Name of the original's file: both languages of one digest share it. */
  file: string | null;
  url: string | null;
};

/** An article as it was read: the text is stored exactly, only indexes are normalised. */
export type Article = {
  /** 16 hex digits of a hash over outlet and bytes; the global id is `article:<id>`. */
  id: string;
  title: string;
  language: Language;
  /** Slug of the publisher. */
  outlet: string;
  url: string | null;
  fileName: string;
  published: PublishedDate | null;
  original: Original | null;
  /** ISO time of reading, UTC. */
  retrievedAt: string;
  /** Hex sha256 of the file's bytes. */
  sha256: string;
  text: string;
  /** Articles of one origin are one voice: a digest's languages, copies of one text. */
  origin: string;
  /** Stretches that are not analysed: navigation, bylines, "read also". */
  boilerplate: Span[];
};

/** The outlet that speaks: of a digest the original one, else the publisher. */
export function effectiveOutlet(article: Pick<Article, 'outlet' | 'original'>): string {
  return article.original?.attributedAs ?? article.original?.outlet ?? article.outlet;
}
