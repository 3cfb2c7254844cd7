import { type ReactElement, useMemo } from 'react';
import type { ActorHeadFragment, ClaimCardFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { actorHref } from '../../state/links.ts';
import { useLocation } from '../../state/navigation.ts';
import { useNames } from '../../ui/actor-name.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { Link } from '../../ui/link.tsx';
import type { ReadArticle } from './reader-header.tsx';

const ROLES = ['predicate', 'subject', 'object', 'speaker'] as const;

/** Whom the article names, and how often; below, what the marks of the chosen sentence mean. */
export function ArticleActors({
  article,
  active,
}: {
  article: ReadArticle;
  active: ClaimCardFragment | null;
}): ReactElement {
  const text = useText();
  const names = useNames();
  const { view } = useLocation();
  const actors = useMemo(() => {
    const counts = new Map<string, { actor: ActorHeadFragment; n: number }>();
    for (const { actor } of article.mentions.nodes) {
      const entry = counts.get(actor.slug) ?? { actor, n: 0 };
      entry.n += 1;
      counts.set(actor.slug, entry);
    }
    return [...counts.values()].sort((a, b) => b.n - a.n || (a.actor.slug < b.actor.slug ? -1 : 1));
  }, [article.mentions.nodes]);
  return (
    <nav className="reader-actors" data-region aria-labelledby="article-actors">
      <h2 id="article-actors">
        {text('reader.actors')} <span>{text('reader.mentions')}</span>
      </h2>
      <ul>
        {actors.map(({ actor, n }) => (
          <li key={actor.id}>
            <Link href={actorHref(actor.slug, view)}>
              <KindGlyph kind={actor.kind} size={15} />
              <bdi>{names.short(actor)}</bdi>
              <span className="num" title={text('count.mentions', { n })}>
                {text.number(n)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {active && (
        <section className="mark-legend" data-quad={active.quad}>
          <h2>{text('reader.marks')}</h2>
          <dl>
            {ROLES.map(role => (
              <div key={role}>
                <dt>
                  <span className={`role role-${role}`} lang="ar">
                    {text('app.name')}
                  </span>
                </dt>
                <dd>{text(`reader.mark.${role}`)}</dd>
              </div>
            ))}
            <div>
              <dt>
                <span className="mark-other" lang="ar">
                  {text('app.name')}
                </span>
              </dt>
              <dd>{text('reader.mark.claim')}</dd>
            </div>
          </dl>
        </section>
      )}
    </nav>
  );
}
