import { describe, expect, it } from 'vitest';
import { contentIn, goesOn, stanceOf } from './stance.ts';

describe('the stance of a cue', () => {
  it('is told where it denies', () => {
    expect(stanceOf('denied')).toEqual({ words: 'denied', doing: 'denying' });
    expect(stanceOf('has repeatedly denied')?.words).toBe('has repeatedly denied');
    expect(stanceOf('rules out')?.words).toBe('rules out');
    expect(stanceOf('was dismissed by')).toEqual({ words: 'dismissed', doing: 'dismissing' });
    expect(stanceOf('rejecting')).toEqual({ words: 'rejected', doing: 'rejecting' });
  });

  it('is none where the cue tells, or does not deny', () => {
    expect(stanceOf('did not deny')).toEqual({ words: 'did not deny' });
    for (const cue of ['said', 'according to', 'undenied', '', undefined]) {
      expect(stanceOf(cue)).toBeUndefined();
    }
  });
});

describe('a cue that its content needs', () => {
  it('stands before it', () => {
    expect(stanceOf('has accused', 'Stockholm of sheltering people')).toEqual({ words: 'has accused' });
    expect(stanceOf('called', 'the step a threat')).toEqual({ words: 'called' });
    expect(stanceOf('vowed', 'to fight on')).toEqual({ words: 'vowed' });
    expect(stanceOf('criticised', 'the plan')).toEqual({ words: 'criticised' });
  });

  it('is none where the content stands by itself', () => {
    expect(stanceOf('said', 'the step was a threat')).toBeUndefined();
    expect(stanceOf('was accused', 'of theft')).toBeUndefined();
    expect(stanceOf('according to', 'to be sure, it rained')).toBeUndefined();
  });
});

describe('a content in a listing', () => {
  it('loses a leading "that", except after a denial', () => {
    expect(contentIn('that talks would go on', 'said')).toBe('talks would go on');
    expect(contentIn('that is a lie', 'said')).toBe('that is a lie');
    expect(contentIn('That is all', 'said')).toBe('That is all');
    expect(contentIn('that it intends to send any', 'denied')).toBe('that it intends to send any');
    expect(contentIn('that it had happened', 'did not deny')).toBe('that it had happened');
  });

  it('goes on from its cue where it begins small', () => {
    expect(goesOn('that it intends to')).toBe(true);
    expect(goesOn('“nonsense”')).toBe(false);
  });
});
