import { type CSSProperties, type ReactElement, useMemo } from 'react';
import type { ClaimCardFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { QUAD_TOKENS } from '../../ui/quad-tokens.ts';
import type { ReadArticle } from './reader-header.tsx';
import {
  type ActiveMarks,
  levelsOf,
  type MarkRole,
  type Paragraph,
  type Segment,
  splitText,
} from './text-marks.ts';

type ArticleTextProps = {
  article: ReadArticle;
  claims: readonly ClaimCardFragment[];
  active: ClaimCardFragment | null;
  onSelect(claim: string): void;
};

function toActiveMarks(claim: ClaimCardFragment | null): ActiveMarks | null {
  if (!claim) return null;
  const { subjectSpan, objectSpan, predicateSpan } = claim.citation;
  const roles: { role: MarkRole; span: { start: number; end: number } }[] = [];
  if (subjectSpan) roles.push({ role: 'subject', span: subjectSpan });
  if (predicateSpan) roles.push({ role: 'predicate', span: predicateSpan });
  if (objectSpan) roles.push({ role: 'object', span: objectSpan });
  for (const { span } of claim.attribution) if (span) roles.push({ role: 'speaker', span });
  return { claim: claim.id, roles };
}

function stripe(colour: string, level: number, thickness: number): string {
  return `linear-gradient(${colour}, ${colour}) 0 calc(var(--underline) + ${level * 3.5}px) / 100% ${thickness}px no-repeat`;
}

/** The article's text as it is stored, a paragraph a line, its claims underlined. */
export function ArticleText({ article, claims, active, onSelect }: ArticleTextProps): ReactElement {
  const text = useText();
  const tag = article.language === 'AR' ? 'ar' : 'en';
  const direction = tag === 'ar' ? 'rtl' : 'ltr';
  const marked = useMemo(
    () => claims.map(({ id, citation: { start, end } }) => ({ id, span: { start, end } })),
    [claims],
  );
  const levels = useMemo(() => levelsOf(marked), [marked]);
  const byId = useMemo(() => new Map(claims.map(claim => [claim.id, claim])), [claims]);
  const paragraphs = useMemo(
    () => splitText(article.text, marked, toActiveMarks(active), article.boilerplate),
    [article, marked, active],
  );
  const titleInText =
    paragraphs[0] &&
    article.text.slice(paragraphs[0].start, paragraphs[0].end).trim() === article.title.trim();

  const lineOf = (id: string) => {
    const claim = byId.get(id);
    if (!claim) return 'transparent';
    return claim.polarity === 'DENIED' ? 'var(--ink)' : `var(--${QUAD_TOKENS[claim.quad]})`;
  };
  const styleOf = (segment: Segment): CSSProperties => {
    const isActive = active !== null && segment.claims.includes(active.id);
    const layers = segment.claims
      .filter(id => id !== active?.id)
      .map(id => stripe(lineOf(id), levels.get(id) ?? 0, 1.5));
    if (segment.role === 'subject') layers.unshift(stripe('var(--ink)', 0, 3));
    if (segment.role === 'object') layers.unshift(stripe('var(--q)', 0, 3));
    if (isActive) layers.push('linear-gradient(var(--q-b), var(--q-b)) 0 38% / 100% 66% no-repeat');
    return layers.length > 0 ? { background: layers.join(', ') } : {};
  };
  const describe = (claim: ClaimCardFragment) => `note-${claim.id}`;
  const renderSegment = (segment: Segment) => {
    const isActive = active !== null && segment.claims.includes(active.id);
    if (segment.claims.length === 0 && !segment.role) return segment.text;
    const [first] = segment.claims;
    const claim = first ? byId.get(isActive && active ? active.id : first) : undefined;
    const inside = segment.claims.filter(id => id !== active?.id);
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the notes beside the text are the keyboard's way
      <mark
        key={segment.start}
        className={segment.role ? `role role-${segment.role}` : undefined}
        style={styleOf(segment)}
        data-testid="mark"
        data-claims={segment.claims.join(' ') || undefined}
        data-active={isActive || undefined}
        data-role={segment.roleStart && segment.role ? text(`reader.mark.${segment.role}`) : undefined}
        aria-describedby={claim ? describe(claim) : undefined}
        onClick={() => {
          const target = isActive ? (inside[0] ?? null) : (first ?? null);
          if (target) onSelect(target);
        }}
      >
        {segment.text}
      </mark>
    );
  };
  const renderParagraph = (paragraph: Paragraph, index: number) => {
    const content = paragraph.segments.map(renderSegment);
    const holdsActive =
      active !== null && paragraph.segments.some(segment => segment.claims.includes(active.id));
    if (index === 0 && titleInText)
      return (
        <h1 key={paragraph.start} className="reader-title" data-holds-active={holdsActive || undefined}>
          {content}
        </h1>
      );
    if (paragraph.boilerplate)
      return (
        <p key={paragraph.start} className="reader-boilerplate">
          <span>{content}</span>
          <span className="reader-tag" lang={text.tag} dir={text.tag === 'ar' ? 'rtl' : 'ltr'}>
            {text('reader.mark.boilerplate')}
          </span>
        </p>
      );
    return (
      <p key={paragraph.start} data-holds-active={holdsActive || undefined}>
        {content}
      </p>
    );
  };
  return (
    <article className="reader-text" lang={tag} dir={direction} data-quad={active?.quad}>
      {!titleInText && <h1 className="reader-title">{article.title}</h1>}
      {paragraphs.map(renderParagraph)}
      {claims.length === 0 && (
        <p className="muted reader-none" lang={text.tag}>
          {text('reader.noClaims')}
        </p>
      )}
    </article>
  );
}
