import type { ReactElement, ReactNode } from 'react';
import { type Language, toLanguageTag } from '../../../server/domain/language.ts';
import {
  type ActorHeadFragment,
  type ClaimCardFragment,
  type FoundSideFragment,
  HowFoundDocument,
  type HowFoundQuery,
} from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { type Text, useText } from '../../i18n/text.ts';
import { useNames } from '../../ui/actor-name.ts';
import { joinWords, signed } from './found-words.ts';
import { isAdded } from './is-added.ts';

type Found = NonNullable<NonNullable<HowFoundQuery['claim']>['howFound']>;

/** Words of the article, in its language. */
function Quoted({ language, children }: { language: Language; children: string }): ReactElement {
  return (
    <q className="words" lang={toLanguageTag(language)} dir={language === 'AR' ? 'rtl' : 'ltr'}>
      {children}
    </q>
  );
}

type SideProps = { claim: ClaimCardFragment; actor: ActorHeadFragment; side: FoundSideFragment };

/** Which words stand for an actor, and why they do. */
function Side({ claim, actor, side }: SideProps): ReactElement {
  const text = useText();
  const names = useNames();
  const { language } = claim.article;
  const { how, mention, antecedent } = side;
  const words = <Quoted language={language}>{mention.text}</Quoted>;
  const earlier = mention.end <= claim.citation.sentence.start;
  return (
    <dd>
      <bdi className="found-actor">{names.short(actor)}</bdi>
      <span>
        {antecedent && (how === 'PRONOUN' || how === 'DESCRIPTION')
          ? text.rich(`how.${how}.before`, {
              words,
              antecedent: <Quoted language={language}>{antecedent.text}</Quoted>,
            })
          : text.rich(`how.${how}`, { words })}
        {earlier && text('how.earlier')}
      </span>
    </dd>
  );
}

/** What would be written as nothing is left out. */
const LEAST_FELT = 0.05;

function ConfidenceParts({ parts }: { parts: Found['confidenceParts'] }): ReactElement {
  const text = useText();
  const felt = parts.filter(({ value }) => Math.abs(value) >= LEAST_FELT).sort((a, b) => b.value - a.value);
  return (
    <>
      <ul className="found-parts">
        {felt.map(({ factor, value }) => (
          <li key={factor}>
            {text(`how.factor.${factor}`)} <bdi className="num">{signed(value, text.number)}</bdi>
          </li>
        ))}
      </ul>
      <p className="found-note">{text('how.factorNote')}</p>
    </>
  );
}

function percent(value: number, text: Text): string {
  return `${text.number(Math.round(value * 100))}%`;
}

/** What a rule saw in the sentence: its words, both sides, and what its confidence is made of. */
function Steps({ claim, found }: { claim: ClaimCardFragment; found: Found }): ReactElement {
  const text = useText();
  const words = <Quoted language={claim.article.language}>{joinWords(found.matched)}</Quoted>;
  return (
    <dl>
      <dt>{text('how.matched')}</dt>
      <dd>
        <span>
          {text.rich('how.reads', {
            words,
            relation: <b key="relation">{text(`relation.${claim.type}`)}</b>,
          })}
        </span>
      </dd>
      <dt>{text('how.subject')}</dt>
      <Side claim={claim} actor={claim.subject} side={found.subject} />
      <dt>{text('how.object')}</dt>
      <Side claim={claim} actor={claim.object} side={found.object} />
      <dt>{text('claim.confidence')}</dt>
      <dd>
        <span className="num">{percent(claim.confidence, text)}</span>
        <ConfidenceParts parts={found.confidenceParts} />
      </dd>
    </dl>
  );
}

/** How the extractor came to a claim, in words; asked for when this is shown. A person's claim says so instead. */
export function FoundSteps({ claim }: { claim: ClaimCardFragment }): ReactNode {
  const text = useText();
  const { method } = claim.extraction;
  const asked = method === 'RULE';
  const answer = useAnswer(HowFoundDocument, { id: claim.id }, { pause: !asked, identity: claim.id });
  if (method === 'MODEL') return <p>{text('how.model')}</p>;
  if (method === 'ANALYST') return <p>{text(isAdded(claim) ? 'how.added' : 'how.corrected')}</p>;
  if (answer.failure)
    return (
      <p role="alert">
        {text('how.failed')}{' '}
        <button type="button" className="underlined" onClick={answer.retry}>
          {text('error.retry')}
        </button>
      </p>
    );
  if (!answer.data) return <p aria-busy="true">{text('how.loading')}</p>;
  const found = answer.data.claim?.howFound;
  return found ? <Steps claim={claim} found={found} /> : <p>{text('how.notRecorded')}</p>;
}
