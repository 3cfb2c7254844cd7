import type { Sentence, Token } from '../../document.ts';
import type { LanguagePack } from '../../languages/language-pack.ts';

/** A verb that opens a report, or an act with a content. */
export type Verb = {
  at: number;
  denies: boolean;
  act: boolean;
  passive: boolean;
  lemma: string;
  nounComplement: boolean;
  participle: boolean;
};

/** The speech verbs of a sentence, in order; passives are kept and marked. */
export function speechVerbs(
  tokens: readonly Token[],
  sentence: Sentence,
  pack: LanguagePack,
  blocked: (at: number) => boolean,
): Verb[] {
  const verbs: Verb[] = [];
  for (let at = sentence.first; at < sentence.last; at += 1) {
    if (blocked(at)) continue;
    const token = tokens[at] as Token;
    const analysis = pack.speech
      .analyse(token)
      .find(
        ({ entry, suffix }) =>
          entry.form === 'active' && (suffix === '' || suffix === 'ه' || suffix === 'ها'),
      );
    if (!analysis) continue;
    const before = at > sentence.first ? (tokens[at - 1] as Token).folded : '';
    if (pack.language === 'EN' && /^(?:the|a|an|its|their|his|to)$/.test(before)) continue;
    if (
      pack.language === 'AR' &&
      analysis.entry.tense !== 'present' &&
      pack.vocabulary.prepositions.has(before) &&
      before !== 'بعد'
    )
      continue;
    verbs.push({
      at,
      denies: analysis.row.denies ?? false,
      act: analysis.row.kind === 'act',
      passive:
        pack.language === 'EN' &&
        /^(?:is|was|were|are|been|be|being)$/.test(before) &&
        token.folded.endsWith('ed'),
      lemma: analysis.row.lemma,
      nounComplement: analysis.row.nounComplement ?? false,
      participle: analysis.entry.participle ?? false,
    });
  }
  return verbs;
}
