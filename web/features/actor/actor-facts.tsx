import type { ReactElement } from 'react';
import type { ActorDetailQuery, ActorHeadFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { articleHref } from '../../state/links.ts';
import { toHref, useLocation } from '../../state/navigation.ts';
import { selectActor } from '../../state/view-changes.ts';
import { useNames } from '../../ui/actor-name.ts';
import { Link } from '../../ui/link.tsx';
import { type SeenName, toSeenNames } from './seen-names.ts';

type Detail = NonNullable<ActorDetailQuery['actor']>;

function ActorLinks({
  label,
  actors,
}: {
  label: string;
  actors: readonly ActorHeadFragment[];
}): ReactElement | null {
  const names = useNames();
  const { view } = useLocation();
  if (actors.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {actors.map((actor, index) => (
          <span key={actor.id}>
            {index > 0 && ' · '}
            <Link className="underlined" href={toHref('/', selectActor(actor.slug)(view))}>
              <bdi>{names.full(actor)}</bdi>
            </Link>
          </span>
        ))}
      </dd>
    </>
  );
}

const FEW = 8;

/** A name as it stands in the texts; it opens the first article that has it. */
function Seen({ name }: { name: SeenName }): ReactElement {
  const text = useText();
  const { view } = useLocation();
  return (
    <Link
      className="actor-seen"
      href={articleHref(name.article, null, view)}
      title={text('actor.seen', { n: name.count })}
    >
      <bdi lang={name.language === 'AR' ? 'ar' : 'en'}>{name.text}</bdi>{' '}
      <span className="num muted">{text.number(name.count)}</span>
    </Link>
  );
}

/** What it is part of by the gazetteer, and its names: those that texts use, then those that are only known. */
export function ActorFacts({ actor }: { actor: Detail }): ReactElement {
  const text = useText();
  const seen = toSeenNames(actor.mentions.nodes);
  const unseen = actor.aliases.filter(alias => !seen.some(name => name.text === alias.text));
  return (
    <dl className="actor-facts">
      <ActorLinks label={text('actor.memberOf')} actors={actor.memberOf} />
      <ActorLinks label={text('actor.members')} actors={actor.members} />
      {seen.length > 0 && (
        <>
          <dt>{text('actor.aliases')}</dt>
          <dd className="actor-aliases">
            {seen.slice(0, FEW).map(name => (
              <Seen key={name.text} name={name} />
            ))}
            {seen.length > FEW && (
              <details>
                <summary className="num">{text('actor.namesMore', { n: seen.length - FEW })}</summary>
                <span className="actor-aliases">
                  {seen.slice(FEW).map(name => (
                    <Seen key={name.text} name={name} />
                  ))}
                </span>
              </details>
            )}
          </dd>
        </>
      )}
      {unseen.length > 0 && (
        <>
          <dt>{text('actor.aka')}</dt>
          <dd>
            <details>
              <summary className="num">{text('actor.namesMore', { n: unseen.length })}</summary>
              <span className="actor-aliases muted">
                {unseen.map(({ text: alias, language }) => (
                  <bdi key={alias} lang={language === 'AR' ? 'ar' : 'en'}>
                    {alias}
                  </bdi>
                ))}
              </span>
            </details>
          </dd>
        </>
      )}
    </dl>
  );
}
