import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { Command } from 'commander';
import { seedActors } from '../../seed/load.ts';
import { claimsToGoldJsonl } from '../evaluation/claims-to-gold-jsonl.ts';
import { createExtractor } from '../extraction/create-extractor.ts';
import { findInputs } from '../reading/find-inputs.ts';
import { readArticles } from '../reading/read-file.ts';
import { ExitCode } from './exit-code.ts';
import { actorsOption } from './options.ts';

/** `isnad extract PATH… --out DIR` */
export const extractCommand = () =>
  new Command('extract')
    .description('Writes what the extractor finds as NAME.claims.jsonl; touches no store.')
    .argument('<path...>', 'files (txt, md, jsonl) or folders')
    .requiredOption('--out <dir>', 'folder to write to')
    .addOption(actorsOption())
    .addHelpText('after', '\nExample:\n  isnad extract ./articles --out ./claims')
    .action((paths: string[], options: { out: string; actors: string[] }) => {
      const extractor = createExtractor(seedActors(options.actors));
      mkdirSync(options.out, { recursive: true });
      for (const path of findInputs(paths)) {
        for (const outcome of readArticles(path, { outlet: null, language: null, published: null })) {
          if ('error' in outcome) {
            console.error(`${outcome.path}: ${outcome.error.message} (${outcome.error.code})`);
            process.exitCode = ExitCode.SOME_FAILED;
            continue;
          }
          const { text, language, title, original, fileName } = outcome.document;
          const { claims } = extractor.extract({
            text,
            language,
            title,
            attributedAs: original?.attributedAs ?? null,
          });
          const name = basename(fileName, extname(fileName)).replaceAll('#', '-');
          const out = join(options.out, `${name}.claims.jsonl`);
          writeFileSync(out, claimsToGoldJsonl(claims));
          console.log(`${out}: ${claims.length} claims`);
        }
      }
    });
