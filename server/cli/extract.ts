import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { Command } from 'commander';
import { seedActors } from '../../seed/load.ts';
import { IsnadError } from '../domain/errors.ts';
import { knownDay } from '../domain/published-date.ts';
import { isBlind } from '../evaluation/blind-texts.ts';
import { claimsToGoldJsonl } from '../evaluation/claims-to-gold-jsonl.ts';
import { formatUnderstanding } from '../evaluation/format-understanding.ts';
import { createExtractor } from '../extraction/create-extractor.ts';
import { findInputs } from '../reading/find-inputs.ts';
import { readArticles } from '../reading/read-file.ts';
import { ExitCode } from './exit-code.ts';
import { actorsOption } from './options.ts';

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (cause) {
    throw new IsnadError(
      'BAD_USER_INPUT',
      `--out is "${path}", which is no folder: ${(cause as Error).message}`,
    );
  }
}

/** NAME.claims.jsonl in a folder, with a number where this run has written that name already. */
function freeName(folder: string, name: string, written: Set<string>): string {
  for (let n = 1; ; n += 1) {
    const path = join(folder, `${n === 1 ? name : `${name}-${n}`}.claims.jsonl`);
    if (written.has(path)) continue;
    written.add(path);
    return path;
  }
}

/** `isnad extract PATH… --out DIR`, or `--explain` */
export const extractCommand = () =>
  new Command('extract')
    .description('Writes what the extractor finds as NAME.claims.jsonl; touches no store.')
    .argument('<path...>', 'files (txt, md, jsonl) or folders')
    .option('--out <dir>', 'folder to write to')
    .option('--explain', 'prints each sentence as it was understood, instead of writing claims')
    .addOption(actorsOption())
    .addHelpText(
      'after',
      '\nExamples:\n  isnad extract ./articles --out ./claims\n  isnad extract ./article.txt --explain',
    )
    .action((paths: string[], options: { out?: string; explain?: boolean; actors: string[] }) => {
      const folder = options.explain ? null : options.out;
      if (folder === undefined)
        throw new IsnadError('BAD_USER_INPUT', 'Say with --out where to write, or ask with --explain.');
      const extractor = createExtractor(
        seedActors(options.actors),
        folder === null ? { watch: read => console.log(formatUnderstanding(read)) } : {},
      );
      if (folder !== null) makeFolder(folder);
      const written = new Set<string>();
      for (const path of findInputs(paths)) {
        for (const outcome of readArticles(path, { outlet: null, language: null, published: null })) {
          if ('error' in outcome) {
            console.error(`${outcome.path}: ${outcome.error.message} (${outcome.error.code})`);
            process.exitCode = ExitCode.SOME_FAILED;
            continue;
          }
          const { text, language, title, original, fileName, published } = outcome.document;
          if (isBlind(text)) {
            console.error(`${outcome.document.path}: this text is kept blind; nothing of it is shown.`);
            continue;
          }
          const { claims } = extractor.extract({
            text,
            language,
            title,
            published: knownDay(published),
            attributedAs: original?.attributedAs ?? null,
          });
          if (folder === null) continue;
          const out = freeName(
            folder,
            basename(fileName, extname(fileName)).replaceAll(/[#/:]/g, '-'),
            written,
          );
          writeFileSync(out, claimsToGoldJsonl(claims));
          console.log(`${out}: ${claims.length} claims`);
        }
      }
    });
