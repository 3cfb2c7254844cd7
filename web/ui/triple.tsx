import { ArrowRight } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Modality } from '../../server/domain/claim.ts';
import type { QuadClass, RelationType } from '../../server/domain/relation-types.ts';
import type { ActorHeadFragment } from '../api/generated/operations.ts';
import { useText } from '../i18n/text.ts';
import { useNames } from './actor-name.ts';
import { LineSample } from './line-sample.tsx';
import './triple.css';

type TripleProps = {
  subject: ActorHeadFragment;
  object: ActorHeadFragment;
  quad: QuadClass;
  /** The relation's words; more than one type: the class. */
  types: readonly RelationType[];
  modality?: Modality;
  denied?: boolean;
  disputed?: boolean;
  /** A plain label in lists, with an arrow before the object where it heads a panel. */
  heading?: boolean;
};

/** Subject, line and relation, object. A label, never a sentence: no preposition stands around the relation. */
export function Triple(props: TripleProps): ReactElement {
  const { subject, object, quad, types, modality, denied, disputed, heading = false } = props;
  const text = useText();
  const names = useNames();
  const [only] = types;
  const relation = types.length === 1 && only ? text(`relation.${only}`) : text(`quad.${quad}`);
  return (
    <span className="triple" data-quad={quad}>
      <bdi>{names.short(subject)}</bdi>
      <LineSample
        quad={quad}
        modality={modality}
        denied={denied}
        disputed={disputed}
        width={heading ? 34 : 22}
      />
      <span className="quad-text">{heading && types.length > 1 ? relation.toLowerCase() : relation}</span>
      {heading && disputed && <ArrowRight className="turns relation-arrow" size={14} aria-hidden="true" />}
      <bdi>{names.short(object)}</bdi>
    </span>
  );
}
