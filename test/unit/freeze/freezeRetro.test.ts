import { freezes } from './freezes';

// A half of the work: it can go on beside the other.
freezes('what reads retros', (folder) => folder === 'retro');
