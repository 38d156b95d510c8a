import { freezes } from './freezes';

freezes('whatever reads it', (folder) => folder !== 'retro');
