import type { Veridicality } from './cue.ts';

/** How a clause's words, taken alone, stand to an occurrence. `told`: on somebody's word that no quotation marks off. */
export type Stance = 'fact' | 'ongoing' | 'plan' | 'possible' | 'counter' | 'unclear';

/** What a governing word makes of the stance below it. */
export function under(below: Stance, governor: Veridicality, negated: boolean): Stance {
  switch (governor) {
    case 'true':
      return negated && below !== 'counter' ? 'counter' : below;
    case 'ongoing':
      return below === 'fact' ? 'ongoing' : below;
    case 'false':
      if (negated) return below === 'fact' ? 'possible' : below;
      return below === 'counter' ? 'unclear' : 'counter';
    case 'plan':
      if (negated) return 'counter';
      return below === 'counter' || below === 'possible' ? below : 'plan';
    case 'possible':
      return negated ? 'counter' : below === 'counter' ? 'unclear' : 'possible';
    case 'open':
      return below === 'counter' ? 'unclear' : 'possible';
    case 'tried':
      // An attempt is an act, whatever came of it.
      return negated ? 'counter' : below;
    case 'alleged':
      return below === 'fact' || below === 'ongoing' ? 'unclear' : below;
    case 'doubted':
      return negated ? 'possible' : below === 'counter' ? below : 'unclear';
    case 'told':
      return below === 'fact' || below === 'ongoing' ? (negated ? 'unclear' : below) : below;
  }
}

/** What an auxiliary of time or mood makes of it. */
export function withModal(below: Stance, modal: Veridicality | undefined): Stance {
  if (modal === undefined || below === 'counter') return below;
  if (modal === 'plan') return below === 'fact' || below === 'ongoing' ? 'plan' : below;
  return below === 'unclear' ? below : 'possible';
}
