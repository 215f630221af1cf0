export { measuredDigest, StoryDigest, storyDigest, storyKeys, storyLikeness } from './digest.ts';
export { findStories, leastOfStory, storiesOfPairs } from './find-stories.ts';
export type { StoryPage, StoryTerms } from './story-page.ts';
