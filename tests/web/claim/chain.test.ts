import { describe, expect, it } from 'vitest';
import { toChain } from '../../../web/features/claim/chain.ts';
import { article, claim, outlet, step } from '../builders.ts';

const digest = article({
  outlet: outlet('isnad-digest', 'موجز إسناد', 'isnad digest'),
  original: { file: '001.txt', url: null, outlet: outlet('q-street', 'كيو ستريت', 'Q Street') },
});

describe('the chain of a claim', () => {
  it('starts at the outlet and keeps the order of the steps', () => {
    const chain = toChain(
      claim({ attribution: [step(1, 'actor:turkey'), step(0, 'speaker:informed-sources')] }),
    );
    expect(chain.outlet.slug).toBe('q-street');
    expect(chain.steps.map(({ speaker }) => speaker.id)).toEqual([
      'speaker:informed-sources',
      'actor:turkey',
    ]);
  });

  it('is the outlet alone where the article speaks in its own voice', () => {
    expect(toChain(claim()).steps).toEqual([]);
  });

  it('shows the outlet of a digest once, and says that the words are the digest’s', () => {
    const chain = toChain(
      claim({
        article: digest,
        attribution: [step(0, 'actor:q-street'), step(1, 'speaker:informed-sources')],
      }),
    );
    expect(chain.outlet.slug).toBe('q-street');
    expect(chain.steps.map(({ speaker }) => speaker.id)).toEqual(['speaker:informed-sources']);
    expect(chain.digest).toBe(true);
  });

  it('is the outlet’s own voice where the outlet is the only step', () => {
    expect(toChain(claim({ article: digest, attribution: [step(0, 'actor:q-street')] })).steps).toEqual([]);
  });

  it('is no digest where the article is its own', () => {
    expect(toChain(claim()).digest).toBe(false);
  });
});
