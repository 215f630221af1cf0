/**
 * What a host's robots.txt asks of its readers (RFC 9309).
 * @module
 */
export { type Robots, RobotsCache } from './cache.ts';
export { MAX_ROBOTS_BYTES, type RobotsRules, robotsRules } from './rules.ts';
