import { describe, expect, it } from 'vitest';
import { veridicality } from './cue.ts';
import { settle } from './settle.ts';
import { under, withModal } from './stance.ts';

describe('what a governing word makes of an occurrence', () => {
  it('turns refusals and failures round, and their denial back to open', () => {
    expect(under('fact', 'false', false)).toBe('counter');
    expect(under('fact', 'false', true)).toBe('possible');
  });

  it('keeps what is told, and makes what is planned a plan', () => {
    expect(under('fact', 'told', false)).toBe('fact');
    expect(under('fact', 'plan', false)).toBe('plan');
    expect(under('fact', 'plan', true)).toBe('counter');
    expect(under('counter', 'plan', false)).toBe('counter');
  });

  it('makes what is denied unclear', () => {
    expect(under('fact', 'doubted', false)).toBe('unclear');
  });

  it('reads auxiliaries', () => {
    expect(withModal('fact', veridicality('modal', 'will'))).toBe('plan');
    expect(withModal('fact', veridicality('modal', 'might'))).toBe('possible');
    expect(withModal('counter', veridicality('modal', 'will'))).toBe('counter');
    expect(withModal('fact', undefined)).toBe('fact');
  });
});

describe('settling', () => {
  const plain = {
    stance: 'fact',
    hearsay: false,
    type: 'CONSULT',
    present: false,
    noun: false,
    latest: '2023-02-21',
  } as const;
  const friday = { from: '2023-02-24', to: '2023-02-24', precision: 'day' } as const;

  it('takes what lies after the page for a plan', () => {
    expect(settle({ ...plain, when: friday })).toBe('planned');
    expect(settle({ ...plain, when: friday, latest: undefined })).toBe('happened');
  });

  it('tells standing attitudes from scenes', () => {
    expect(settle({ ...plain, type: 'ACCUSE', present: true })).toBe('ongoing');
    expect(settle({ ...plain, present: true })).toBe('happened');
  });

  it('leaves hearsay unclear, plans on hearsay planned', () => {
    expect(settle({ ...plain, hearsay: true })).toBe('unclear');
    expect(settle({ ...plain, stance: 'counter', hearsay: true })).toBe('unclear');
    expect(settle({ ...plain, stance: 'plan', hearsay: true })).toBe('planned');
  });
});
