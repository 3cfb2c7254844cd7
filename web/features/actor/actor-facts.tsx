import type { ReactElement } from 'react';
import type { ActorDetailQuery, ActorHeadFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { listHref } from '../../state/links.ts';
import { toHref, useLocation } from '../../state/navigation.ts';
import { selectActor } from '../../state/view-changes.ts';
import { useNames } from '../../ui/actor-name.ts';
import { Link } from '../../ui/link.tsx';

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

/** Its names, and what it is part of by the gazetteer. */
export function ActorFacts({ actor }: { actor: Detail }): ReactElement {
  const text = useText();
  const names = useNames();
  const { view } = useLocation();
  return (
    <dl className="actor-facts">
      {names.other(actor) && (
        <>
          <dt>{text('actor.aka')}</dt>
          <dd>
            <bdi lang={text.language === 'AR' ? 'en' : 'ar'}>{names.other(actor)}</bdi>
          </dd>
        </>
      )}
      <ActorLinks label={text('actor.memberOf')} actors={actor.memberOf} />
      <ActorLinks label={text('actor.members')} actors={actor.members} />
      {actor.aliases.length > 0 && (
        <>
          <dt>{text('actor.aliases')}</dt>
          <dd className="actor-aliases">
            {actor.aliases.map(({ text: alias, language }) => (
              <bdi key={alias} lang={language === 'AR' ? 'ar' : 'en'}>
                {alias}
              </bdi>
            ))}
          </dd>
        </>
      )}
      <dt>{text('actor.says')}</dt>
      <dd>
        <Link className="underlined" href={listHref('claims', view, { filter: { according: [actor.id] } })}>
          {text('list.claims')}
        </Link>
      </dd>
    </dl>
  );
}
