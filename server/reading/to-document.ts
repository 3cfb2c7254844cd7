import { sha256Hex } from '../domain/content-ids.ts';
import { IsnadError } from '../domain/errors.ts';
import type { Document, DocumentDefaults } from './document.ts';
import { type Metadata, publishedOf } from './metadata.ts';
import { languageOfScript, titleOf } from './script-language.ts';

/**
 * Joins a text with what its file and the caller say of it; the file wins.
 *
 * @throws IsnadError INPUT_UNSUPPORTED where no language is stated and none can be told.
 */
export function toDocument(
  { path, fileName, bytes, text }: { path: string; fileName: string; bytes: Uint8Array; text: string },
  metadata: Metadata,
  defaults: DocumentDefaults,
): Document {
  const language = metadata.language ?? defaults.language ?? languageOfScript(text);
  if (!language)
    throw new IsnadError(
      'INPUT_UNSUPPORTED',
      'The text is in no script that isnad reads: it reads Arabic and English.',
    );
  const { original } = metadata;
  return {
    path,
    fileName,
    sha256: sha256Hex(bytes),
    title: metadata.title?.trim() || titleOf(text, fileName),
    text,
    language,
    outlet: metadata.outlet ?? (defaults.outlet ? { slug: defaults.outlet, nameAr: '', nameEn: '' } : null),
    published: publishedOf(metadata) ?? defaults.published,
    url: metadata.url ?? null,
    original: original
      ? {
          outlet: original.outlet?.slug ?? null,
          attributedAs: original.attributedAs ?? null,
          file: original.file ?? null,
          url: original.url ?? null,
          names: original.outlet ?? null,
        }
      : null,
  };
}
