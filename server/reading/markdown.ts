import { parse } from 'yaml';
import { IsnadError } from '../domain/errors.ts';
import { type Metadata, parseMetadata } from './metadata.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

/**
 * Splits a Markdown file into what its front matter says and the text after it, which is left exactly as it stands.
 *
 * @throws IsnadError FRONT_MATTER_INVALID where the front matter is no YAML or says something that cannot be.
 */
export function splitFrontMatter(content: string): { metadata: Metadata; text: string } {
  const match = FRONT_MATTER.exec(content);
  if (!match) return { metadata: {}, text: content };
  let data: unknown;
  try {
    data = parse(match[1] ?? '');
  } catch (cause) {
    throw new IsnadError(
      'FRONT_MATTER_INVALID',
      `The front matter is no YAML: ${(cause as Error).message}`,
      {},
      { cause },
    );
  }
  return { metadata: parseMetadata(data), text: content.slice(match[0].length) };
}
