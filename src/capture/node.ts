import { nodeComplaint } from '../assets/index.ts';
import { DaybookError } from '../record/index.ts';

// Imported before all else: on an older Node the packages that read addresses fail as they are loaded, and say no word of it.
const complaint = nodeComplaint();
if (complaint !== undefined) throw new DaybookError('capture', 'old-node', complaint);
