/** Who or what a picture shows, as those who cannot see it are told: an article or a number, and soon a person or a participle. */
const SHOWN =
  /^(?:(?:[Aa]n?|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal) (?!few)(?:\S+ ){0,5}?(?:\p{Ll}{2,}ing|people|m[ae]n|wom[ae]n|person|child|children|boy|girl|photo|picture|image|map|chart|graphic|illustration|display|array|screenshot)|(?:Photo|Photograph|Picture|Image|Illustration|Screenshot|Aerial view|Close-up|Bar chart|Line chart) (?:of|showing))\b/u;
const IN_THE_ACT =
  /\b(?:\p{Ll}{2,}ing|wears|holds|sits|stands|walks|looks|poses|shows|smiles|twirls|gestures|plays|of)\b/u;
/** What a sentence of a story has, and a description does without. */
const TOLD =
  /\b(?:said|says|say|is|are|was|were|has|have|had|will|would|can|could|may|might|should|did|does|do|told|it|that|who|they|he|she|i|we|you|\d{4})\b|[?!"“”]/iu;
const FEWEST = 5;
const MOST = 35;
const LONGEST = 300;

/** Whether a line says what is to be seen in a picture, and nothing else: `A man kneeling on the floor of a workshop`. */
export function describesPicture(text: string): boolean {
  if (text.length > LONGEST || !SHOWN.test(text)) return false;
  const words = text.split(' ').length;
  return words >= FEWEST && words <= MOST && IN_THE_ACT.test(text) && !TOLD.test(text);
}
