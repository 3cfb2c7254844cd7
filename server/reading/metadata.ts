import { z } from 'zod';
import type { Outlet } from '../domain/article.ts';
import { IsnadError } from '../domain/errors.ts';
import { fromLanguageTag, type Language } from '../domain/language.ts';
import { type DatePrecision, type PublishedDate, parsePartialDate } from '../domain/published-date.ts';

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');

/** An id, or an id with names. */
const outlet = z
  .union([slug, z.object({ id: slug, nameAr: z.string().optional(), nameEn: z.string().optional() })])
  .transform(
    (value): Outlet =>
      typeof value === 'string'
        ? { slug: value, nameAr: '', nameEn: '' }
        : { slug: value.id, nameAr: value.nameAr ?? '', nameEn: value.nameEn ?? '' },
  );

const language = z.string().transform((value, context): Language => {
  const known = fromLanguageTag(value);
  if (known) return known;
  context.addIssue({ code: 'custom', message: `"${value}" is no language that isnad reads: use ar or en` });
  return z.NEVER;
});

type PartialDate = { date: string; precision: DatePrecision };

const date = z.union([z.string(), z.number(), z.date()]).transform((value, context): PartialDate => {
  const text = (value instanceof Date ? value.toISOString() : String(value)).replace(/[T ].*$/, '');
  const known = parsePartialDate(text);
  if (known) return known;
  context.addIssue({ code: 'custom', message: `"${text}" is no date: use 2025, 2025-08 or 2025-08-17` });
  return z.NEVER;
});

/** What front matter, or a line of JSONL, may say of an article. Further fields are left alone. */
const metadata = z.object({
  title: z.union([z.string(), z.number().transform(String)]).nullish(),
  language: language.nullish(),
  outlet: outlet.nullish(),
  published: date.nullish(),
  url: z.url().nullish(),
  original: z
    .object({
      outlet: outlet.nullish(),
      attributedAs: slug.nullish(),
      file: z.string().nullish(),
      url: z.url().nullish(),
      publishedAt: date.nullish(),
      publishedEstimate: date.nullish(),
    })
    .nullish(),
});

export type Metadata = z.infer<typeof metadata>;

/**
 * Reads what a file says of its article.
 *
 * @throws IsnadError FRONT_MATTER_INVALID, naming the field and what it takes.
 */
export function parseMetadata(data: unknown): Metadata {
  const parsed = metadata.safeParse(data ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') || 'front matter';
  throw new IsnadError('FRONT_MATTER_INVALID', `${field}: ${issue?.message}`, { field });
}

/** The date of publication: what is stated, else that of the original, else an editor's estimate of it. */
export function publishedOf({ published, original }: Metadata): PublishedDate | null {
  const stated = published ?? original?.publishedAt;
  if (stated) return { ...stated, estimated: false };
  return original?.publishedEstimate ? { ...original.publishedEstimate, estimated: true } : null;
}
