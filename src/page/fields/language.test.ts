import { describe, expect, it } from 'vitest';
import { findLanguage } from './language.ts';

const ZULU =
  'Umphathi wesikole uthe abafundi bazobuya ngeviki elizayo ngoba amanzi asebuyile. Kuthiwa umasipala ulungise ipayipi ngoLwesibili, kodwa abazali bathi basakhathazekile ngenxa yokuthi ipayipi liqhume kathathu kulo nyaka. Uthe uma kungaphinda kwenzeke lokhu, isikole sizovalwa futhi. Abantu bendawo babizele ikhansela emhlanganweni ngeSonto, lapho bebefuna ukwazi ukuthi imali yomphakathi isetshenziswe kanjani. Ikhansela lithe lizophendula ngesikhathi esifanele, kanti umasipala awukaphenduli.';
const CHICHEWA =
  'Mkulu wa sukulu wati ana abwerera sabata ya mawa chifukwa madzi abwerera. Anthu ambiri ati akuda nkhawa ndi mapaipi omwe anaphulika katatu chaka chino, koma khonsolo yati yakonza zonse ndipo palibe vuto. Iye wanena kuti ngati zimenezi zichitikanso, sukulu idzatsekedwa. Makolo anaitana khansala ku msonkhano Lamulungu pamene ankafuna kudziwa mmene ndalama zagwiritsidwira ntchito.';
const UNKNOWN =
  'Taqsa qhiriwa ullani mirrotu sa vennak tholi; marakku yenno bhilat orru vesamme takkil. Hossa mirrani tolleq vinnaku sarat umme qelli, taqsa venna mirrotu halli. Orru bhilatu yennak sollu taqqi vesat marak, thol ummeq sarra vinnak. Qelli takkilu hossan tolle mirra, yenno taqsani halliq vesamme orrut bhilan. Sollu venna thollan umme marakka, taqqi qellan sarra vinnaku hossa. Mirrotu yennak takki bhilatu orrun halli vesat.';
const ENGLISH =
  'The school will open again next week because the water is back, the head said on Tuesday. The council has mended the pipe, but parents said they were worried as it had burst three times this year.';
const TABLE =
  'Harrow Rovers 3 Tarn United 1 Elbing Athletic 0 Marsh Town 0 Calder City 2 Wren Park 2 Ashby Vale 4 Dunmore 1 Kestrel Bay 1 Norwick 0 Selby Rangers 2 Thorne Albion 2 Harrow Rovers 48 Tarn United 41 Elbing Athletic 40 Marsh Town 39 Calder City 35 Wren Park 33 Ashby Vale 30 Dunmore 28 Kestrel Bay 25 Norwick 22 Selby Rangers 20 Thorne Albion 15 Harrow Juniors 12 Elbing Juniors 11';

describe('the language of a page', () => {
  it('is what the words say where the page says another', () => {
    expect(findLanguage(['en'], ZULU)).toBe('zu');
    expect(findLanguage(['en-GB'], CHICHEWA)).toBe('ny');
    expect(findLanguage(['zu'], ENGLISH)).toBe('en');
    expect(findLanguage([], ZULU)).toBe('zu');
  });

  it('is not the one declared where sentences hold next to none of its small words', () => {
    expect(findLanguage(['en'], UNKNOWN)).not.toBe('en');
  });

  it.each([
    ['Deputy Prime Minister Marta Lindqvist resigned on Monday. She said she had no regrets.', 'en'],
    ['Finance Minister Per Solheim will resign in May, his office said.', 'en'],
    ['Der Minister traf am Montag den Präsidenten in Berlin.', 'de'],
    ['Rates rise', 'und'],
  ])('of a sentence or two is told by its small words: %s', (words, language) => {
    expect(findLanguage([], words)).toBe(language);
  });

  it('is not the one declared where the script or a sentence’s small words are another’s', () => {
    expect(findLanguage(['en'], 'მთავრობამ ორშაბათს ახალი ბიუჯეტი წარადგინა.')).not.toBe('en');
    expect(
      findLanguage(
        ['en'],
        'Le ministre a rencontré son homologue mardi à Paris avec les deux maires de la région et des élus.',
      ),
    ).toBe('fr');
    expect(
      findLanguage(['en'], 'Der Minister traf am Montag den Präsidenten in Berlin und in der Stadt Bonn.'),
    ).toBe('de');
    expect(findLanguage(['en'], 'Sinn Féin and Fianna Fáil meet at Áras an Uachtaráin.')).toBe('en');
  });

  it('stays as declared where words agree, are few, or are names and figures', () => {
    expect(findLanguage(['en-ZA'], ENGLISH)).toBe('en-ZA');
    expect(findLanguage(['en'], 'Harrow Bend mill')).toBe('en');
    expect(findLanguage(['en'], TABLE)).toBe('en');
    expect(findLanguage(['xh'], ZULU)).toBe('xh');
  });
});
