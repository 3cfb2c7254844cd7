/**
 * How far two annotators of the same texts agree, as totals: the ceiling of any extractor.
 *
 *     npx tsx tests/blind/agreement.ts FIRST SECOND [--texts DIR]
 *
 * Both folders hold NAME.claims.jsonl; NAME.txt lies beside them or in DIR.
 */
import { parseArgs } from 'node:util';
import { agreement } from '../../server/evaluation/agreement.ts';
import { formatAgreement } from '../../server/evaluation/format-evaluation.ts';
import { readGold } from '../../server/evaluation/gold.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { texts: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const [first, second] = positionals;
if (!first || !second) {
  console.error('Say which two folders hold the annotations.');
  process.exit(2);
}
const result = agreement(readGold(first, values.texts), readGold(second, values.texts ?? first));
console.log(values.json ? JSON.stringify(result) : formatAgreement(result));
