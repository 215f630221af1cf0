export { findStories } from './find-stories.ts';
export type { StoryPage, StoryTerms } from './story-page.ts';
