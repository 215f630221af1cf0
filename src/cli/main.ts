#!/usr/bin/env node
import { nodeComplaint } from '../assets/index.ts';

// Nothing else is imported before this: on an older Node the packages themselves fail as they are loaded.
const complaint = nodeComplaint();
if (complaint === undefined) await import('./program.ts');
else {
  console.error(complaint);
  process.exitCode = 1;
}
