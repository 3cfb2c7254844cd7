import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { IsnadError } from '../domain/errors.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { formatEvaluation } from '../evaluation/format-evaluation.ts';
import { actorsOption } from './options.ts';

/** `isnad evaluate GOLD_DIR` */
export const evaluateCommand = () =>
  new Command('evaluate')
    .description(
      'Compares what the extractor finds with what people annotated: precision, recall, F1, worst misses first.',
    )
    .argument('<gold>', 'folder of NAME.claims.jsonl')
    .option('--texts <dir>', 'folder of the texts, where they are not beside the annotations')
    .addOption(actorsOption())
    .option('--json', 'the result as one JSON object')
    .addHelpText('after', '\nExample:\n  isnad evaluate tests/gold')
    .action((gold: string, options: { texts?: string; actors: string[]; json?: boolean }) => {
      for (const folder of [gold, options.texts])
        if (folder !== undefined && !existsSync(folder))
          throw new IsnadError('INPUT_UNREADABLE', `There is no folder ${folder}.`, { path: folder });
      const result = evaluate(gold, {
        ...(options.texts === undefined ? {} : { textsDir: options.texts }),
        ...(options.actors.length === 0 ? {} : { actorFiles: options.actors }),
      });
      console.log(options.json ? JSON.stringify(result) : formatEvaluation(result));
    });
