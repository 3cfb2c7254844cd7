import { existsSync, readFileSync } from 'node:fs';
import { Command } from 'commander';
import { IsnadError } from '../domain/errors.ts';
import { diffEvaluations, formatDiff } from '../evaluation/diff-evaluations.ts';
import { type Evaluation, evaluate } from '../evaluation/evaluate.ts';
import { formatEvaluation } from '../evaluation/format-evaluation.ts';
import { actorsOption } from './options.ts';

function readEarlier(path: string): Evaluation {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Evaluation;
  } catch (cause) {
    throw new IsnadError(
      'INPUT_UNREADABLE',
      `${path} is no result of evaluate --json: ${(cause as Error).message}`,
      { path },
      { cause },
    );
  }
}

/** `isnad evaluate GOLD_DIR` */
export const evaluateCommand = () =>
  new Command('evaluate')
    .description(
      'Compares what the extractor finds with what people annotated: precision, recall, F1, worst misses first.',
    )
    .argument('<gold>', 'folder of NAME.claims.jsonl, or of annotations.jsonl for blind texts')
    .option('--texts <dir>', 'folder of the texts, where they are not beside the annotations')
    .addOption(actorsOption())
    .option('--json', 'the result as one JSON object')
    .option(
      '--diff <old>',
      'compare with an earlier result (a file of --json): what was won, lost and changed',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  isnad evaluate tests/gold\n  isnad evaluate tests/gold --diff before.json',
    )
    .action((gold: string, options: { texts?: string; actors: string[]; json?: boolean; diff?: string }) => {
      for (const folder of [gold, options.texts])
        if (folder !== undefined && !existsSync(folder))
          throw new IsnadError('INPUT_UNREADABLE', `There is no folder ${folder}.`, { path: folder });
      const result = evaluate(gold, {
        ...(options.texts === undefined ? {} : { textsDir: options.texts }),
        ...(options.actors.length === 0 ? {} : { actorFiles: options.actors }),
      });
      if (options.diff === undefined) {
        console.log(options.json ? JSON.stringify(result) : formatEvaluation(result));
        return;
      }
      const diff = diffEvaluations(readEarlier(options.diff), result);
      console.log(options.json ? JSON.stringify(diff) : formatDiff(diff));
    });
